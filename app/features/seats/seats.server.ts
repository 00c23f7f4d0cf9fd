/**
 * The seat arithmetic in the database. A session's common pool is one row: it knows the limit, how
 * many seats are taken, how many people wait, and gives out ticket numbers. Every sign-up updates
 * that row, seated or not, so that a withdrawal beside it always sees who is waiting. Contingents are
 * rows of their own, always locked after the common one.
 */
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Pool, Pools } from "./seats.ts";

/** A seat is free for a newcomer only while nobody waits: newcomers never pass the queue. */
const seatIsFree = Prisma.sql`(taken < "limit" AND waiting = 0)`;

/**
 * Takes a ticket, and with it a seat or a place at the end of the queue. For use inside a larger
 * statement; returns rows of (poolId, ticket, waiting): `waiting = 0` means seated, any other
 * number is the place in the queue. No row if the pool is closed, if contingents make it a longer
 * story (`poolFor`, under the lock), or if `onlyIf` is false.
 */
export const takeTicket = (sessionId: string, onlyIf: Prisma.Sql) => Prisma.sql`
  UPDATE "SeatPool" SET
    "nextTicket" = "nextTicket" + 1,
    taken   = taken   + CASE WHEN ${seatIsFree} THEN 1 ELSE 0 END,
    waiting = waiting + CASE WHEN ${seatIsFree} THEN 0 ELSE 1 END
  WHERE "sessionId" = ${sessionId} AND "associationId" IS NULL AND "closedAt" IS NULL
    AND contingents = 0 AND ${onlyIf}
  RETURNING id AS "poolId", "nextTicket" - 1 AS ticket, waiting`;

/** For use inside a larger statement: the common row, locked as by every sign-up. */
export const commonPoolLocked = (sessionId: string) => Prisma.sql`
  SELECT id, "associationId", "limit", taken, waiting, "closedAt", "nextTicket", contingents
  FROM "SeatPool" WHERE "sessionId" = ${sessionId} AND "associationId" IS NULL FOR UPDATE`;

export type LockedCommonPool = Pools["common"] & { contingents: number };

/** Locks a session's pools, the common row first, and reads them as they are now. */
export async function lockPools(tx: Tx, sessionId: string): Promise<Pools> {
  const [common] = await tx.$queryRaw<LockedCommonPool[]>(commonPoolLocked(sessionId));
  if (!common) throw new Error(`Session ${sessionId} has no common seat pool`);
  const contingents = await tx.$queryRaw<Pool[]>`
    SELECT id, "associationId", "limit", taken, waiting, "closedAt" FROM "SeatPool"
    WHERE "sessionId" = ${sessionId} AND "associationId" IS NOT NULL ORDER BY id FOR UPDATE`;
  return { common, contingents };
}

/** Writes the counts back that the holder of the locks worked out. */
export async function keepCounts(tx: Tx, { common, contingents }: Pools) {
  const open = contingents.filter(({ closedAt }) => closedAt === null).length;
  await tx.seatPool.update({
    where: { id: common.id },
    data: { ...countsOf(common), nextTicket: common.nextTicket, contingents: open },
  });
  for (const pool of contingents)
    await tx.seatPool.update({
      where: { id: pool.id },
      data: { ...countsOf(pool), closedAt: pool.closedAt },
    });
}

const countsOf = ({ limit, taken, waiting }: Pool) => ({ limit, taken, waiting });

/** What was closed at that moment gives seats again. The caller holds the locks. */
export async function reopenPools(tx: Tx, sessionId: string, closedAt: Date) {
  await tx.seatPool.updateMany({ where: { sessionId, closedAt }, data: { closedAt: null } });
  await keepCounts(tx, await lockPools(tx, sessionId));
}
