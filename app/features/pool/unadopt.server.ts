import type { Scope } from "#app/features/identity/scope.ts";
import { keepCounts, lockPools } from "#app/features/seats/seats.server.ts";
import { contingentOf, releaseContingent } from "#app/features/seats/seats.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/**
 * The association no longer shows the session; whoever registered through it keeps their seat. Free
 * seats that were kept for it are everybody's again.
 */
export async function unadopt(scope: Scope, sessionId: string) {
  await transact((tx) => unadoptWithin(tx, scope, sessionId));
  return { ok: true as const };
}

/** The same within a larger change. */
export async function unadoptWithin(tx: Tx, { association, ...by }: Scope, sessionId: string) {
  const { now } = by;
  const key = { sessionId, associationId: association.id };
  const { allianceId } = orNotFound(
    await tx.adoption.findUnique({ where: { sessionId_associationId: key } }),
  );
  const pools = await lockPools(tx, sessionId);
  const where = { ...key, endedAt: null };
  const { count } = await tx.adoption.updateMany({ where, data: { endedAt: now } });
  if (count === 0) return;
  const kept = contingentOf(pools, association.id);
  if (kept) {
    releaseContingent(pools, kept, now);
    await keepCounts(tx, pools);
  }
  await record<SessionFact>(tx, { type: "session.unadopted", ...key, allianceId }, by);
}
