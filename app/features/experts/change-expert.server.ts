import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type ExpertFact, ExpertForm } from "./experts.ts";
import { renewWithin } from "./renew-link.server.ts";
import { atHomeIn } from "./visibility.server.ts";

/**
 * New words, topics or address of an expert, by home alone. With a new address the links that the old
 * one holds end, and what comes is sent to the new one.
 */
export async function changeExpert(scope: Scope, expertId: string, form: ExpertForm) {
  const { topicSlugs, ...details } = ExpertForm.parse(form);
  const associationId = scope.association.id;
  await transact(async (tx) => {
    const where = { id: expertId, ...atHomeIn(scope) };
    const former = orNotFound(await tx.expert.findFirst({ where, select: { email: true } }));
    const topics = await tx.topic.findMany({ where: { slug: { in: topicSlugs } } });
    await tx.expert.update({
      where: { id: expertId },
      data: {
        ...details,
        topics: { deleteMany: {}, create: topics.map(({ id }) => ({ topicId: id })) },
      },
    });
    await record<ExpertFact>(tx, { type: "expert.changed", expertId, associationId }, scope);
    if (former.email !== details.email) await sendAllAnew(tx, scope, expertId);
  });
  return { ok: true as const };
}

/** Every hour that is still to come, whoever hosts it. */
async function sendAllAnew(tx: Tx, scope: Scope, expertId: string) {
  const coming = await tx.engagement.findMany({
    where: { expertId, firm: true, releasedAt: null, endsAt: { gt: scope.now } },
    select: { id: true, session: { select: { hostId: true } } },
  });
  for (const { id, session } of coming)
    await renewWithin(tx, scope, { id, expertId, hostId: session?.hostId ?? null });
}
