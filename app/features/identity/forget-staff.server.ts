import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.ts";

/** Months that a person of staff is still named in journals after their last role has ended. */
export const staffKeptMonths = 12;

/** Whose last role ended that long ago, and who were entered and never got one. */
export async function takeFormerStaff(tx: Tx, { now }: Pick<Scope, "now">, limit: number) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Staff" staff
    WHERE name <> '' AND NOT EXISTS (
        SELECT FROM "StaffRole" WHERE "staffId" = staff.id AND "endedAt" IS NULL)
      AND coalesce((SELECT max("endedAt") FROM "StaffRole" WHERE "staffId" = staff.id), "createdAt")
        + ${staffKeptMonths} * interval '1 month' <= ${now}
    ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

/** Those of them who have no role any more; their rows are locked, so that it stays so. */
export async function notInCharge(tx: Tx, ids: string[]) {
  await tx.$queryRaw`SELECT FROM "Staff" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  const roles = await tx.staffRole.findMany({
    where: { staffId: { in: ids }, endedAt: null },
    select: { staffId: true },
  });
  return ids.filter((id) => !roles.some(({ staffId }) => staffId === id));
}

/** Whoever was invited to an office and does not wish to stand there. */
export const dropInvitations = (tx: Tx, ids: string[]) =>
  tx.staffInvitation.deleteMany({ where: { id: { in: ids } } });

/**
 * Blanks these people of staff, ends what they may do and every way in. The rows stay without a name:
 * journals hold their ids. @returns how many were still named.
 */
export async function forgetStaff(tx: Tx, { now }: Pick<Scope, "now">, ids: string[]) {
  const those = { staffId: { in: ids } };
  await tx.staffRole.updateMany({ where: { ...those, endedAt: null }, data: { endedAt: now } });
  await tx.cookieSession.deleteMany({ where: those });
  await tx.secondFactor.deleteMany({ where: those });
  await tx.recoveryCode.deleteMany({ where: those });
  return tx.$executeRaw`
    UPDATE "Staff" SET name = '', email = id, "emailVerified" = false, "lastLoginAt" = NULL, "updatedAt" = ${now}
    WHERE id = ANY(${ids}) AND name <> ''`;
}
