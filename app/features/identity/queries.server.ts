import { db } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.ts";
import type { Role } from "./staff.ts";

/** Who works in this office, and who is invited to. */
export async function findStaff({ association, now }: Scope) {
  const [held, invitations] = await Promise.all([
    db.staffRole.findMany({
      where: { associationId: association.id, endedAt: null },
      orderBy: { staff: { name: "asc" } },
      select: {
        role: true,
        grantedAt: true,
        staff: { select: { id: true, name: true, email: true } },
      },
    }),
    db.staffInvitation.findMany({
      where: {
        associationId: association.id,
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
      },
      orderBy: { createdAt: "asc" },
      select: { id: true, email: true, name: true, role: true, expiresAt: true },
    }),
  ]);
  return {
    staff: held.map(({ staff, role, grantedAt }) => ({ ...staff, grantedAt, role: role as Role })),
    invitations: invitations.map((one) => ({ ...one, role: one.role as Role })),
  };
}
