import { engage, mayEngage } from "#app/features/experts/engage.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
import { type Refusal, type SessionFact, SessionPlan } from "./sessions.ts";

type Outcome = { ok: true; sessionId: string } | { ok: false; refusal: Refusal };

/** A draft: nobody sees it, and its experts are pencilled in only. Its seats exist from now on. */
export async function plan(scope: Scope, form: SessionPlan): Promise<Outcome> {
  const { topicSlug, seats, expertIds, ...details } = SessionPlan.parse(form);
  const { association, now } = scope;
  if (details.startsAt <= now) return { ok: false, refusal: "in-the-past" };

  const sessionId = newShortId();
  const hour = { sessionId, startsAt: details.startsAt, endsAt: details.endsAt };
  return transact(async (tx): Promise<Outcome> => {
    const topic = await tx.topic.findUnique({ where: { slug: topicSlug } });
    if (!topic) return { ok: false, refusal: "topic-unknown" };
    if (!(await mayEngage(tx, scope, expertIds))) return { ok: false, refusal: "expert-not-lent" };
    const session = {
      id: sessionId,
      hostId: association.id,
      topicId: topic.id,
      zone: association.zone,
      createdAt: now,
      ...details,
    };
    const pools = { create: { id: newId(), limit: seats } };
    await tx.session.create({ data: { ...session, pools } });
    await engage(tx, scope, hour, expertIds);
    const fact = { type: "session.planned", sessionId, associationId: association.id } as const;
    await record<SessionFact>(tx, fact, scope);
    return { ok: true, sessionId };
  });
}
