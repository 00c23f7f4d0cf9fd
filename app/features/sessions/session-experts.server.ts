import { engageOne, mayEngage } from "#app/features/experts/engage.server.ts";
import { overlapsAnother, releaseEngagement } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { mayUndo } from "./changes.ts";
import { hostedSession } from "./hosted.server.ts";
import { lockCommonPool } from "./seat-lock.server.ts";
import { closedBecause, type Refusal, type SessionFact } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** One more expert: promised and invited where the session is public, pencilled in for a draft. */
export function engageExpert(scope: Scope, sessionId: string, expertId: string): Promise<Outcome> {
  const { now } = scope;
  const engaged = transact(async (tx): Promise<Outcome> => {
    const session = await lockedSession(tx, scope, sessionId);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    if (!(await mayEngage(tx, scope, [expertId]))) return { ok: false, refusal: "expert-not-lent" };
    if (await tx.engagement.count({ where: { sessionId, expertId, releasedAt: null } }))
      return { ok: true };
    const { startsAt, endsAt, publishedAt, publishAt } = session;
    const engagementId = await engageOne(tx, scope, { sessionId, startsAt, endsAt }, expertId, {
      firm: publishedAt !== null || publishAt !== null,
      isUntold: (changedAt) => mayUndo({ changedAt }, now),
    });
    await note(tx, scope, "expert-engaged", sessionId, engagementId);
    return { ok: true };
  });
  return unlessBroken(overlapsAnother, engaged, () => ({ ok: false, refusal: "expert-not-free" }));
}

/** The expert no longer comes, hears it by mail, and is free for others. */
export function releaseExpert(
  scope: Scope,
  sessionId: string,
  engagementId: string,
): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    const session = await lockedSession(tx, scope, sessionId);
    const closed = closedBecause(session, scope.now);
    if (closed) return { ok: false, refusal: closed };
    const where = { id: engagementId, sessionId };
    const { id, releasedAt } = orNotFound(await tx.engagement.findFirst({ where }));
    if (releasedAt) return { ok: true };
    await releaseEngagement(tx, id, scope.now);
    await note(tx, scope, "expert-released", sessionId, id);
    return { ok: true };
  });
}

/** Neither moved nor published in the meantime: its experts follow both. */
async function lockedSession(tx: Tx, scope: Scope, id: string) {
  await hostedSession(tx, scope, id);
  await lockCommonPool(tx, id);
  await tx.$queryRaw`SELECT id FROM "Session" WHERE id = ${id} FOR UPDATE`;
  return hostedSession(tx, scope, id);
}

const note = (
  tx: Tx,
  scope: Scope,
  what: "expert-engaged" | "expert-released",
  sessionId: string,
  engagementId: string,
) => {
  const about = { sessionId, associationId: scope.association.id, engagementId };
  return record<SessionFact>(tx, { type: `session.${what}`, ...about }, scope);
};
