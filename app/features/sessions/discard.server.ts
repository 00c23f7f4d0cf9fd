import { dropEngagements } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { lockCommonPool } from "./seat-lock.server.ts";
import type { Refusal, SessionFact } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Throws a draft away, with its seats and pencilled experts. What people are noted for is cancelled instead. */
export function discard(scope: Scope, sessionId: string): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    await hostedSession(tx, scope, sessionId);
    await lockCommonPool(tx, sessionId);
    const { publishedAt } = await hostedSession(tx, scope, sessionId);
    if (publishedAt) return { ok: false, refusal: "already-published" };
    if ((await tx.registration.count({ where: { sessionId } })) > 0)
      return { ok: false, refusal: "has-registrations" };
    const holding = { sessionId, requestedSequence: { not: null } };
    if ((await tx.engagement.count({ where: holding })) > 0)
      return { ok: false, refusal: "mails-under-way" };
    await dropEngagements(tx, sessionId);
    await tx.seatPool.deleteMany({ where: { sessionId } });
    await tx.session.delete({ where: { id: sessionId } });
    const about = { sessionId, associationId: scope.association.id };
    await record<SessionFact>(tx, { type: "session.discarded", ...about }, scope);
    return { ok: true };
  });
}
