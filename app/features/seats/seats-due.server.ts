import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { isUnderWay, sessionsDue } from "./contingents.server.ts";
import { giveSeats } from "./give-seats.server.ts";
import type { RegistrationFact } from "./place.ts";
import { lockPools } from "./seats.server.ts";
import { giveBack, leaveQueue, releaseContingent } from "./seats.ts";

/**
 * What time brings about: contingents are released, offers nobody took end, and seats that were
 * freed at night are offered in the morning. Doing it twice changes nothing.
 * @returns how many sessions were looked at.
 */
export async function giveSeatsDue({ now }: Pick<Scope, "now">): Promise<number> {
  const due = await sessionsDue(db, now);
  for (const sessionId of due)
    await transact(async (tx) => {
      const pools = await lockPools(tx, sessionId);
      if (pools.common.closedAt || (await isUnderWay(tx, sessionId, now))) return;
      const overdue = await tx.seatPool.findMany({
        where: { sessionId, closedAt: null, releasesAt: { lte: now } },
        select: { id: true },
      });
      for (const { id } of overdue) {
        const contingent = pools.contingents.find((pool) => pool.id === id);
        if (contingent) releaseContingent(pools, contingent, now);
      }
      await endOffers(tx, sessionId, now, (poolId) => giveBack(pools, poolId));
      await passOver(tx, sessionId, now, (throughId) => leaveQueue(pools, throughId));
      await giveSeats(tx, { now }, sessionId, pools);
    });
  return due.length;
}

/** An offer nobody took in time; its seat goes on to the next. */
async function endOffers(tx: Tx, sessionId: string, now: Date, free: (poolId: string) => void) {
  const ended = await tx.registration.updateManyAndReturn({
    where: { sessionId, status: "offered", offerExpiresAt: { lte: now } },
    data: { status: "expired", withdrawnAt: now },
    select: { id: true, throughId: true, poolId: true },
  });
  for (const { id: registrationId, throughId: associationId, poolId } of ended) {
    free(poolId);
    const about = { registrationId, sessionId, associationId };
    await record<RegistrationFact>(tx, { type: "registration.expired", ...about }, { now });
  }
}

/** Who was brought over from a full first date and got no seat until the second one opened to all. */
async function passOver(tx: Tx, sessionId: string, now: Date, leave: (throughId: string) => void) {
  const passed = await tx.registration.updateManyAndReturn({
    where: { sessionId, status: "waiting", offerExpiresAt: { lte: now } },
    data: { status: "expired", withdrawnAt: now },
    select: { id: true, throughId: true },
  });
  for (const { id: registrationId, throughId: associationId } of passed) {
    leave(associationId);
    const about = { registrationId, sessionId, associationId };
    await record<RegistrationFact>(tx, { type: "registration.passed-over", ...about }, { now });
  }
}
