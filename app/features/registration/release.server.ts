import type { Scope } from "#app/features/identity/scope.ts";
import type { CommonPool } from "#app/features/sessions/seats.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { promote } from "./promote.server.ts";

type Held = { id: string; sessionId: string; status: string };

/** Ends a held place and gives what it frees to the first in line. The caller holds the pool's lock. */
export async function release(
  tx: Tx,
  scope: Pick<Scope, "now">,
  pool: CommonPool,
  { id, sessionId, status }: Held,
) {
  await tx.registration.update({
    where: { id },
    data: { status: "withdrawn", withdrawnAt: scope.now },
  });
  const freed = status === "waiting" ? { waiting: pool.waiting - 1 } : { taken: pool.taken - 1 };
  await promote(tx, scope, sessionId, { ...pool, ...freed });
}
