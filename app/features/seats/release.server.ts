import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { giveSeats } from "./give-seats.server.ts";
import { giveBack, leaveQueue, type Pools } from "./seats.ts";

type Held = { id: string; sessionId: string; status: string; poolId: string; throughId: string };

/**
 * Ends a held place, as withdrawn or, for an offer nobody took, as expired; what it frees goes to the
 * first in line. The caller holds the pools' locks.
 */
export async function release(
  tx: Tx,
  scope: Pick<Scope, "now">,
  pools: Pools,
  { id, sessionId, status, poolId, throughId }: Held,
  ended: "withdrawn" | "expired" = "withdrawn",
) {
  await tx.registration.update({
    where: { id },
    data: { status: ended, withdrawnAt: scope.now },
  });
  if (status === "waiting") leaveQueue(pools, throughId);
  else giveBack(pools, poolId);
  await giveSeats(tx, scope, sessionId, pools);
}
