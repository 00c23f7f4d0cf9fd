import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";

/**
 * A session is listed nowhere and adopted by nobody any more, in the caller's transaction, which holds its
 * alliances. What rules and first dates adopted was no person's decision and goes without a trace; who adopted
 * it by hand reads so. @returns the alliances it was listed in.
 */
export async function endSharing(tx: Tx, { now }: Pick<Scope, "now">, sessionId: string) {
  const running = { sessionId, endedAt: null };
  await tx.adoption.deleteMany({
    where: { ...running, OR: [{ ruleId: { not: null } }, { isAlong: true }] },
  });
  await tx.adoption.updateMany({ where: running, data: { endedAt: now, newsAt: now } });
  const listed = await tx.listing.updateManyAndReturn({
    where: { sessionId, unlistedAt: null },
    data: { unlistedAt: now },
    select: { allianceId: true },
  });
  return listed.map(({ allianceId }) => allianceId);
}
