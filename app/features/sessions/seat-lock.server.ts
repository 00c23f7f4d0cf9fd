/**
 * The common row of a session's seats is the session's lock: whoever changes the session or its seats
 * takes it first. Its life is that of the session; what it counts, the seat arithmetic says.
 */
import type { Tx } from "#app/platform/db.server.ts";

/** Locks the common row until the transaction ends: first of all locks of a session. */
export const lockCommonPool = (tx: Tx, sessionId: string) => lockCommonPools(tx, [sessionId]);

/**
 * Locks the common rows of several sessions, always in the same order: whoever needs more than one
 * session's pools takes these first of all, so that no two ever wait for each other.
 */
export const lockCommonPools = (tx: Tx, sessionIds: string[]) => tx.$queryRaw`
  SELECT id FROM "SeatPool" WHERE "sessionId" = ANY(${sessionIds}) AND "associationId" IS NULL
  ORDER BY "sessionId" FOR UPDATE`;

/** No seat and no place in the queue is given any more. */
export const closePools = (tx: Tx, sessionId: string, at: Date) =>
  tx.seatPool.updateMany({ where: { sessionId, closedAt: null }, data: { closedAt: at } });
