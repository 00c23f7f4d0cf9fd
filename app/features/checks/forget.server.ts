import type { Tx } from "#app/platform/db.server.ts";

/** How somebody's technology was goes with their name. */
export const forgetChecks = (tx: Tx, registrationIds: string[]) =>
  tx.deviceCheck.deleteMany({ where: { registrationId: { in: registrationIds } } });

/** The same of these experts. */
export const forgetExpertChecks = (tx: Tx, expertIds: string[]) =>
  tx.deviceCheck.deleteMany({ where: { engagement: { expertId: { in: expertIds } } } });

/** An expert's check is of use until the session; a guest's goes with the registration. */
const expertChecksKept = 30 * 24 * 3_600_000;

export const dropOldChecks = (tx: Tx, now: Date) =>
  tx.deviceCheck.deleteMany({
    where: { engagement: { endsAt: { lte: new Date(now.getTime() - expertChecksKept) } } },
  });
