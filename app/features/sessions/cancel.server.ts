import { releaseEngagements } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { closePools, lockCommonPool } from "./seats.server.ts";
import { type CancelForm, closedBecause, type Refusal, type SessionFact } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** The session does not take place: its experts are free again and no seat is given any more. */
export async function cancel(
  scope: Scope,
  sessionId: string,
  { reason, replacedById }: CancelForm = {},
): Promise<Outcome> {
  const { association, now } = scope;
  return transact(async (tx): Promise<Outcome> => {
    const { id } = await hostedSession(tx, scope, sessionId);
    await lockCommonPool(tx, id);
    const session = await hostedSession(tx, scope, id);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    if (replacedById) {
      const replacement = await hostedSession(tx, scope, replacedById);
      if (!replacement.publishedAt) return { ok: false, refusal: "not-published" };
    }

    const revision = session.publishedAt ? session.revision + 1 : session.revision;
    const data = { cancelledAt: now, cancelReason: reason, replacedById, revision };
    await tx.session.update({ where: { id }, data });
    await releaseEngagements(tx, id, now);
    await closePools(tx, id, now);
    const fact = { type: "session.cancelled", sessionId: id, revision } as const;
    if (session.publishedAt)
      await record<SessionFact>(tx, { ...fact, associationId: association.id }, scope);
    return { ok: true };
  });
}
