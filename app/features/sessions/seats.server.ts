/**
 * The seat arithmetic has this one home. A session's common pool is one row: it knows the limit, how
 * many seats are taken, how many people wait, and gives out ticket numbers. Every sign-up updates
 * that row, seated or not, so that a withdrawal beside it always sees who is waiting.
 */
import { Prisma, type Tx } from "#app/platform/db.server.ts";

/** A seat is free for a newcomer only while nobody waits: newcomers never pass the queue. */
const seatIsFree = Prisma.sql`(taken < "limit" AND waiting = 0)`;

/**
 * Takes a ticket, and with it a seat or a place at the end of the queue. For use inside a larger
 * statement; returns rows of (poolId, ticket, waiting): `waiting = 0` means seated, any other
 * number is the place in the queue. No row if the pool is closed or `onlyIf` is false.
 */
export const takeTicket = (sessionId: string, onlyIf: Prisma.Sql) => Prisma.sql`
  UPDATE "SeatPool" SET
    "nextTicket" = "nextTicket" + 1,
    taken   = taken   + CASE WHEN ${seatIsFree} THEN 1 ELSE 0 END,
    waiting = waiting + CASE WHEN ${seatIsFree} THEN 0 ELSE 1 END
  WHERE "sessionId" = ${sessionId} AND "associationId" IS NULL AND "closedAt" IS NULL
    AND ${onlyIf}
  RETURNING id AS "poolId", "nextTicket" - 1 AS ticket, waiting`;

export type CommonPool = { id: string; limit: number; taken: number; waiting: number };

/** Locks the common row until the transaction ends: first of all locks of a session. */
export async function lockCommonPool(tx: Tx, sessionId: string): Promise<CommonPool> {
  const [pool] = await tx.$queryRaw<CommonPool[]>`
    SELECT id, "limit", taken, waiting FROM "SeatPool"
    WHERE "sessionId" = ${sessionId} AND "associationId" IS NULL FOR UPDATE`;
  if (!pool) throw new Error(`Session ${sessionId} has no common seat pool`);
  return pool;
}

/** Writes the counts back that the holder of the lock worked out. */
export const keepCounts = (tx: Tx, { id, taken, waiting }: CommonPool) =>
  tx.seatPool.update({ where: { id }, data: { taken, waiting } });

/** How many waiting people may be seated now. */
export const seatsToGive = ({ limit, taken, waiting }: CommonPool) =>
  Math.max(0, Math.min(limit - taken, waiting));

/** No seat and no place in the queue is given any more. */
export const closePools = (tx: Tx, sessionId: string, at: Date) =>
  tx.seatPool.updateMany({ where: { sessionId }, data: { closedAt: at } });
