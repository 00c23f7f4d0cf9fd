import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type ExpertFact, ExpertForm } from "./experts.ts";

/** Adds an expert to the bench of the association that knows them. */
export async function introduceExpert(scope: Scope, form: ExpertForm) {
  const { association, now } = scope;
  const { topicSlugs, ...details } = ExpertForm.parse(form);
  const expertId = newId();
  const associationId = association.id;
  await transact(async (tx) => {
    const topics = await tx.topic.findMany({ where: { slug: { in: topicSlugs } } });
    await tx.expert.create({
      data: {
        id: expertId,
        homeId: associationId,
        ...details,
        createdAt: now,
        topics: { create: topics.map(({ id }) => ({ topicId: id })) },
      },
    });
    await record<ExpertFact>(tx, { type: "expert.introduced", expertId, associationId }, scope);
  });
  return { ok: true as const, expertId };
}
