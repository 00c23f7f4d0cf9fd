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
