import { rights } from "#app/features/identity/staff.ts";
import { db } from "#app/platform/db.server.ts";

type Entry = {
  identity: string;
  staffId: string | null;
  loginId: string | null;
  officeId: string;
};

/** The identities of those who moderate a room and whose login or role at their office has ended since. */
export async function lostTheRight(entries: Entry[]): Promise<Set<string>> {
  const staff = entries.filter(({ staffId }) => staffId !== null);
  if (staff.length === 0) return new Set();
  const staffIds = staff.map(({ staffId }) => staffId ?? "");
  const [roles, logins] = await Promise.all([
    db.staffRole.findMany({
      where: { staffId: { in: staffIds }, endedAt: null, role: { in: [...rights.moderate] } },
      select: { staffId: true, associationId: true },
    }),
    db.cookieSession.findMany({
      where: { id: { in: staff.map(({ loginId }) => loginId ?? "") } },
      select: { id: true },
    }),
  ]);
  const held = new Set(roles.map((role) => `${role.staffId} ${role.associationId}`));
  const open = new Set(logins.map(({ id }) => id));
  return new Set(
    staff
      .filter(
        ({ staffId, loginId, officeId }) =>
          !held.has(`${staffId} ${officeId}`) || !open.has(loginId ?? ""),
      )
      .map(({ identity }) => identity),
  );
}
