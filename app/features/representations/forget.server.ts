import { realTime } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { personLoginIdles } from "./representations.ts";

/** Milliseconds that an invitation is kept after its link has ended, answered or not. */
const invitationKept = 30 * 24 * 3_600_000;

/** What coming in leaves behind: codes that nobody typed, logins that have ended by themselves, old invitations. */
export async function forgetPersonLogins(tx: Tx, now: Date) {
  const real = realTime();
  const idle = new Date(real.getTime() - personLoginIdles);
  await tx.personCode.deleteMany({ where: { expiresAt: { lte: real } } });
  await tx.personLogin.deleteMany({
    where: { OR: [{ expiresAt: { lte: real } }, { usedAt: { lte: idle } }] },
  });
  const long = new Date(now.getTime() - invitationKept);
  await tx.representationInvitation.deleteMany({ where: { expiresAt: { lte: long } } });
}
