import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import type { Scope } from "./scope.ts";
import type { Role } from "./staff.ts";

/** Who works in this office, and who is invited to. */
export async function findStaff({ association, now }: Scope) {
  const [held, invitations] = await Promise.all([
    db.staffRole.findMany({
      where: { associationId: association.id, endedAt: null },
      orderBy: { staffId: "asc" },
      select: {
        role: true,
        grantedAt: true,
        staff: { select: { ...person, lastLoginAt: true, secondFactor: factor } },
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
    staff: sortedBy(held, ({ staff }) => staff.name).map(
      ({ staff: { secondFactor, ...staff }, role, grantedAt }) => ({
        ...{ ...staff, grantedAt, role: role as Role },
        hasFactor: Boolean(secondFactor?.confirmedAt),
      }),
    ),
    invitations: invitations.map((one) => ({ ...one, role: one.role as Role })),
  };
}

const person = { id: true, name: true, email: true } as const;
const factor = { select: { confirmedAt: true } } as const;

/** Somebody of this office whose second factor may be reset; null for anybody else. */
export const findMember = ({ association }: Scope, staffId: string) =>
  db.staff.findFirst({
    where: { id: staffId, roles: { some: { associationId: association.id, endedAt: null } } },
    select: person,
  });

/** Somebody of this office about to lose it; their logins end too where they serve no other. */
export async function findLeaving({ association }: Scope, staffId: string) {
  const staff = await db.staff.findFirst({
    where: { id: staffId, roles: { some: { associationId: association.id, endedAt: null } } },
    select: {
      id: true,
      name: true,
      email: true,
      _count: { select: { logins: true, roles: { where: { endedAt: null } } } },
    },
  });
  if (!staff) return null;
  const { _count, ...person } = staff;
  const staysElsewhere = _count.roles > 1;
  return { ...person, staysElsewhere, logins: staysElsewhere ? 0 : _count.logins };
}
