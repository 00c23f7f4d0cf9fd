import { realTime } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { invitationKept, loginIdlesMilliseconds } from "./staff.ts";

/**
 * What getting in leaves behind: logins that have ended by themselves, with the address and the
 * browser they came from, and codes that nobody typed, both by the real clock; and invitations, with
 * the address they went to.
 */
export async function forgetLogins(tx: Tx, now: Date) {
  const real = realTime();
  const idle = new Date(real.getTime() - loginIdlesMilliseconds);
  await tx.cookieSession.deleteMany({
    where: { OR: [{ expiresAt: { lte: real } }, { updatedAt: { lte: idle } }] },
  });
  await tx.loginCode.deleteMany({ where: { expiresAt: { lte: real } } });
  const long = new Date(now.getTime() - invitationKept);
  await tx.staffInvitation.deleteMany({ where: { expiresAt: { lte: long } } });
}
