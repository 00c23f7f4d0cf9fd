import type { Tx } from "#app/platform/db.server.ts";

type Queued = { sessionId: string; throughId: string; status: string; ticket: number };

/**
 * The place in the queue one stands in, counted from 1: that of the association one came through
 * while it keeps seats of its own, else that of all. Null for who does not wait.
 */
export async function positionOf(
  tx: Pick<Tx, "registration" | "seatPool">,
  { sessionId, throughId, status, ticket }: Queued,
): Promise<number | null> {
  if (status !== "waiting") return null;
  const kept = { sessionId, associationId: throughId, closedAt: null };
  const own = (await tx.seatPool.count({ where: kept })) > 0;
  return tx.registration.count({
    where: { sessionId, status, ticket: { lte: ticket }, ...(own ? { throughId } : {}) },
  });
}

/** The same for many at once, who may wait for several sessions; who does not wait is left out. */
export async function positionsOf(
  tx: Pick<Tx, "$queryRaw">,
  registrations: (Pick<Queued, "sessionId" | "status"> & { id: string })[],
): Promise<Map<string, number>> {
  const waiting = registrations.filter(({ status }) => status === "waiting");
  if (waiting.length === 0) return new Map();
  const sessions = [...new Set(waiting.map(({ sessionId }) => sessionId))];
  const rows = await tx.$queryRaw<{ id: string; position: number }[]>`
    WITH queue AS (
      SELECT id, "sessionId", "throughId",
        count(*) OVER (PARTITION BY "sessionId" ORDER BY ticket) AS "ofAll",
        count(*) OVER (PARTITION BY "sessionId", "throughId" ORDER BY ticket) AS "ofOwn"
      FROM "Registration" WHERE "sessionId" = ANY(${sessions}::text[]) AND status = 'waiting')
    SELECT id, (CASE WHEN EXISTS (
        SELECT FROM "SeatPool" own WHERE own."sessionId" = queue."sessionId"
          AND own."associationId" = queue."throughId" AND own."closedAt" IS NULL)
      THEN "ofOwn" ELSE "ofAll" END)::int AS position
    FROM queue WHERE id = ANY(${waiting.map(({ id }) => id)}::text[])`;
  return new Map(rows.map(({ id, position }) => [id, position]));
}
