import { realTime } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { personKeptDays, personLoginIdles } from "./representations.ts";

/** Milliseconds that an invitation is kept after its link has ended, answered or not. */
const invitationKept = 30 * 24 * 3_600_000;

/**
 * What coming in leaves behind: codes that nobody typed, logins that have ended by themselves, old invitations, claims
 * decided a year ago, and who has had nothing to act for any more for a while.
 */
export async function forgetPersonLogins(tx: Tx, now: Date) {
  const real = realTime();
  const idle = new Date(real.getTime() - personLoginIdles);
  await tx.personCode.deleteMany({ where: { expiresAt: { lte: real } } });
  await tx.personLogin.deleteMany({
    where: { OR: [{ expiresAt: { lte: real } }, { usedAt: { lte: idle } }] },
  });
  const long = new Date(now.getTime() - invitationKept);
  await tx.representationInvitation.deleteMany({ where: { expiresAt: { lte: long } } });
  const before = new Date(now.getTime() - personKeptDays * 24 * 3_600_000);
  await tx.claim.deleteMany({ where: { decidedAt: { lte: yearBefore(now) } } });
  await tx.person.deleteMany({
    where: {
      createdAt: { lte: before },
      representations: { none: { OR: [{ until: null }, { until: { gt: before } }] } },
      claims: { none: {} },
    },
  });
}

/** They go with their logins, what they acted for and what they claimed. @returns how many. */
export const dropPersons = async (tx: Tx, ids: string[]) =>
  (await tx.person.deleteMany({ where: { id: { in: ids } } })).count;

/** Who was asked to act for a company is forgotten. @returns how many. */
export const dropInvitationsToAct = async (tx: Tx, ids: string[]) =>
  (await tx.representationInvitation.deleteMany({ where: { id: { in: ids } } })).count;

function yearBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before;
}
