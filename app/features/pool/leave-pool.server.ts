import type { Scope } from "#app/features/identity/scope.ts";
import { keepCounts, lockPools } from "#app/features/seats/seats.server.ts";
import { releaseContingent } from "#app/features/seats/seats.ts";
import { lockCommonPools } from "#app/features/sessions/seat-lock.server.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { listingFor } from "./adopt.server.ts";
import { unadoptWithin } from "./unadopt.server.ts";

/** Own sessions to come that an alliance is shown, and adopted ones that came from it. */
export const listedIn = (
  { association, now }: Pick<Scope, "association" | "now">,
  allianceId: string,
) => ({
  allianceId,
  unlistedAt: null,
  session: { hostId: association.id, ...toCome(now) },
});

export const adoptedIn = (
  { association, now }: Pick<Scope, "association" | "now">,
  allianceId: string,
) => ({
  allianceId,
  associationId: association.id,
  endedAt: null,
  session: toCome(now),
});

const toCome = (now: Date) => ({ endsAt: { gt: now }, cancelledAt: null });

/**
 * What leaving an alliance means for sessions to come, once the association is no member any more:
 * its own are offered there no longer, and partners that adopted them keep them. What it adopted
 * there ends, unless another alliance of both shows the session too.
 */
export async function leavePool(tx: Tx, scope: Scope, allianceId: string) {
  const { association, now } = scope;
  const listings = await tx.listing.findMany({ where: listedIn(scope, allianceId) });
  for (const { sessionId } of listings) {
    const key = { sessionId, allianceId };
    await tx.listing.update({ where: { sessionId_allianceId: key }, data: { unlistedAt: now } });
    const fact = { type: "session.unlisted", ...key, associationId: association.id } as const;
    await record<SessionFact>(tx, fact, scope);
  }
  const adoptions = await tx.adoption.findMany({
    where: adoptedIn(scope, allianceId),
    select: { session: { select: { id: true, hostId: true } } },
    orderBy: { sessionId: "asc" },
  });
  const kept = await keptWithoutAdoption(tx, scope);
  await lockCommonPools(tx, [...adoptions.map(({ session }) => session.id), ...kept]);
  for (const { session } of adoptions) {
    const other = await listingFor(tx, scope, session);
    if (other) await keepThrough(tx, scope, session.id, other.allianceId);
    else await unadoptWithin(tx, scope, session.id);
  }
  await freeKeptSeats(tx, scope, kept);
}

/** Seats to come that are kept between this association and one that is no partner and shows nothing of it. */
const nobodysKeeping = ({ association: { id }, now }: Scope) => Prisma.sql`
  SELECT pool.id, pool."sessionId" FROM "SeatPool" pool
  JOIN "Session" session ON session.id = pool."sessionId"
    AND session."endsAt" > ${now} AND session."cancelledAt" IS NULL
  WHERE pool."closedAt" IS NULL AND pool."associationId" <> session."hostId"
    AND ${id} IN (pool."associationId", session."hostId")
    AND NOT EXISTS (SELECT FROM "Adoption" adoption WHERE adoption."sessionId" = session.id
      AND adoption."associationId" = pool."associationId" AND adoption."endedAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "AllianceMember" theirs JOIN "AllianceMember" ours
      ON ours."allianceId" = theirs."allianceId" AND ours."leftAt" IS NULL AND theirs."leftAt" IS NULL
      WHERE theirs."associationId" = pool."associationId" AND ours."associationId" = session."hostId")`;

async function keptWithoutAdoption(tx: Tx, scope: Scope) {
  const rows = await tx.$queryRaw<{ sessionId: string }[]>(nobodysKeeping(scope));
  return rows.map(({ sessionId }) => sessionId);
}

/** What was kept for a partner before it adopted is everybody's again. */
async function freeKeptSeats(tx: Tx, scope: Scope, sessionIds: string[]) {
  const kept = await tx.$queryRaw<{ id: string }[]>(nobodysKeeping(scope));
  for (const sessionId of new Set(sessionIds)) {
    const pools = await lockPools(tx, sessionId);
    for (const pool of pools.contingents)
      if (kept.some(({ id }) => id === pool.id)) releaseContingent(pools, pool, scope.now);
    await keepCounts(tx, pools);
  }
}

const keepThrough = (tx: Tx, { association }: Scope, sessionId: string, allianceId: string) =>
  tx.adoption.updateMany({
    where: { sessionId, associationId: association.id, endedAt: null },
    data: { allianceId },
  });
