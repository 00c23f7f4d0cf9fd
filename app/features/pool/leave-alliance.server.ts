import { leaveWithin } from "#app/features/alliance/leave.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { leavePool } from "./leave-pool.server.ts";

/** The association leaves an alliance, and with it what both showed each other. @throws 404 for others. */
export async function leaveAlliance(scope: Scope, allianceId: string) {
  await transact(async (tx) => {
    await leaveWithin(tx, scope, allianceId);
    await leavePool(tx, scope, allianceId);
  });
  return { ok: true as const };
}
