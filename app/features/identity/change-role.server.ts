import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { Scope } from "./scope.ts";
import type { Refusal, Role, StaffFact } from "./staff.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Another role for somebody of this office; null ends it, and every login of who serves no other. The last owner stays one. */
export function changeRole(scope: Scope, staffId: string, role: Role | null): Promise<Outcome> {
  const associationId = scope.association.id;
  return transact(async (tx): Promise<Outcome> => {
    const held = orNotFound(
      (await lockedRoles(tx, associationId)).find((one) => one.staffId === staffId),
    );
    if (held.role === role) return { ok: true };
    if (held.role === "owner" && held.owners === 1) return { ok: false, refusal: "last-owner" };
    await tx.staffRole.update({
      where: { staffId_associationId: { staffId, associationId } },
      data: role ? { role } : { endedAt: scope.now },
    });
    if (!role) await endLoginsWithoutOffice(tx, staffId);
    const fact = { associationId, memberId: staffId };
    if (role) await record<StaffFact>(tx, { type: "staff.role-changed", ...fact, role }, scope);
    else await record<StaffFact>(tx, { type: "staff.left", ...fact }, scope);
    return { ok: true };
  });
}

const endLoginsWithoutOffice = (tx: Tx, staffId: string) =>
  tx.cookieSession.deleteMany({
    where: { staffId, staff: { roles: { none: { endedAt: null } } } },
  });

/** Locked together: two owners who remove each other at once leave one. */
async function lockedRoles(tx: Tx, associationId: string) {
  const rows = await tx.$queryRaw<{ staffId: string; role: Role }[]>`
    SELECT "staffId", role FROM "StaffRole"
    WHERE "associationId" = ${associationId} AND "endedAt" IS NULL ORDER BY "staffId" FOR UPDATE`;
  const owners = rows.filter(({ role }) => role === "owner").length;
  return rows.map((row) => ({ ...row, owners }));
}
