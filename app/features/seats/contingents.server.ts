import { staffPause } from "#app/features/sessions/changes.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { contingentOf, type Pool, type Pools } from "./seats.ts";

type Kept = { sessionId: string; associationId: string; releasesAt: Date };

/**
 * The association's contingent as it stands, or a new one without seats; an earlier released one is
 * opened again. The caller holds the pools' locks and fills it from the common pool.
 */
export async function openContingent(
  tx: Tx,
  pools: Pools,
  { sessionId, associationId, releasesAt }: Kept,
): Promise<Pool> {
  const open = contingentOf(pools, associationId);
  const released = pools.contingents.find((pool) => pool.associationId === associationId);
  const pool = open ?? released ?? newPool(associationId);
  if (!open) {
    const queue = { sessionId, throughId: associationId, status: "waiting" };
    pool.waiting = await tx.registration.count({ where: queue });
    pool.closedAt = null;
  }
  if (!released) {
    await tx.seatPool.create({ data: { ...pool, sessionId } });
    pools.contingents.push(pool);
  }
  await tx.seatPool.update({ where: { id: pool.id }, data: { releasesAt } });
  return pool;
}

const newPool = (associationId: string): Pool => ({
  id: newId(),
  associationId,
  limit: 0,
  taken: 0,
  waiting: 0,
  closedAt: null,
});

/** Moves seats between the common pool and a contingent; a negative number moves them back. */
export function fillContingent(pools: Pools, contingent: Pool, seats: number) {
  pools.common.limit -= seats;
  contingent.limit += seats;
}

/**
 * Sessions whose seats need a hand now: a contingent's time has come, an offer has run out, or a seat
 * lies free beside those who wait. What is cancelled gives nothing, and what a move has made due waits until
 * it can no longer be undone: neither is looked at. The pools are read as a whole (4 ms for 32,000): an index that
 * counts who waits would make every sign-up beyond the last seat write to all indexes of the hot row.
 */
export async function sessionsDue(tx: Pick<Tx, "$queryRaw">, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "sessionId" AS id FROM "SeatPool" kept
    WHERE "associationId" IS NOT NULL AND "closedAt" IS NULL AND "releasesAt" <= ${now}
      AND ${isOpen(Prisma.sql`kept."sessionId"`)} AND NOT ${isJustMoved(Prisma.sql`kept."sessionId"`, now)}
    UNION
    SELECT "sessionId" FROM "Registration" held
    WHERE status IN ('offered', 'waiting') AND "offerExpiresAt" <= ${now}
      AND ${isOpen(Prisma.sql`held."sessionId"`)} AND NOT ${isJustMoved(Prisma.sql`held."sessionId"`, now)}
    UNION
    SELECT session.id FROM "Session" session
    JOIN "SeatPool" pool ON pool."sessionId" = session.id
    WHERE session."startsAt" > ${now} AND pool."closedAt" IS NULL
      AND pool.waiting > 0 AND pool.taken < pool."limit"
      AND NOT ${isJustMoved(Prisma.sql`session.id`, now)}`;
  return rows.map(({ id }) => id);
}

const isOpen = (sessionId: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM "SeatPool" common WHERE common."sessionId" = ${sessionId}
    AND common."associationId" IS NULL AND common."closedAt" IS NULL)`;

/** Whether a session was moved so lately that it may still be moved back. */
const isJustMoved = (sessionId: Prisma.Sql, now: Date) => Prisma.sql`EXISTS (
  SELECT FROM "SessionChange" change WHERE change."sessionId" = ${sessionId}
    AND change.kind = 'rescheduled' AND change."undoneAt" IS NULL
    AND change."changedAt" > ${new Date(now.getTime() - staffPause)})`;

/** The same for whoever holds the session's locks. */
export async function isUnderWay(tx: Tx, sessionId: string, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ settling: boolean }[]>`
    SELECT ${isJustMoved(Prisma.sql`${sessionId}`, now)} AS settling`;
  return row?.settling ?? false;
}
