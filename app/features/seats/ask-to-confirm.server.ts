import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db, type Prisma, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { RegistrationFact } from "./place.ts";
import { askUntil, isTooLateToAsk } from "./promotion.ts";
import { lockPools } from "./seats.server.ts";

/**
 * Seated under an address from which nobody has acted yet, and entered by nobody of an office, which has
 * not confirmed the seat for a caller either.
 */
const unconfirmed = (sessionId: string) =>
  ({
    sessionId,
    status: "seated",
    verifiedAt: null,
    enteredByStaffId: null,
    mustConfirm: false,
    erasedAt: null,
  }) satisfies Prisma.RegistrationWhereInput;

export type Confirmation = {
  title: string;
  zone: string;
  unconfirmed: number;
  waiting: number;
  /** Until when they may answer; null where nobody is to be asked. */
  until: Date | null;
};

/** What asking would do; its host alone may. @throws 404 for everybody else. */
export async function getConfirmation(scope: Scope, id: string): Promise<Confirmation> {
  const { now } = scope;
  const session = orNotFound(
    await db.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        title: true,
        zone: true,
        startsAt: true,
        cancelledAt: true,
        pools: { where: { associationId: null }, select: { waiting: true } },
      },
    }),
  );
  const { title, zone, startsAt, cancelledAt, pools } = session;
  const waiting = pools[0]?.waiting ?? 0;
  const count = await db.registration.count({ where: unconfirmed(id) });
  const mayAsk = waiting > 0 && count > 0 && !cancelledAt && !isTooLateToAsk(startsAt, now);
  return {
    ...{ title, zone, waiting, unconfirmed: count },
    until: mayAsk ? askUntil({ startsAt, zone }, now, false) : null,
  };
}

/**
 * While others wait, everybody who has a seat and has not acted from a mail is asked to confirm it: the
 * seat is held for a time, and then goes on. Their mails start after a pause (`take-back-asking.server.ts`).
 * Doing it twice asks nobody twice. @returns how many.
 */
export function askToConfirm(scope: Scope, sessionId: string): Promise<number> {
  const { now } = scope;
  return transact(async (tx) => {
    const { id } = await hostedSession(tx, scope, sessionId);
    const { common } = await lockPools(tx, id);
    const { startsAt } = await hostedSession(tx, scope, id);
    if (common.closedAt || common.waiting === 0 || isTooLateToAsk(startsAt, now)) return 0;
    const { zone } = await tx.session.findUniqueOrThrow({ where: { id }, select: { zone: true } });
    const asked = await tx.registration.updateManyAndReturn({
      where: unconfirmed(id),
      data: {
        status: "offered",
        offerExpiresAt: askUntil({ startsAt, zone }, now, false),
        mustConfirm: true,
        askedToConfirmAt: now,
      },
      select: { id: true, throughId: true },
    });
    for (const { id: registrationId, throughId: associationId } of asked) {
      const about = { registrationId, sessionId: id, associationId };
      await record<RegistrationFact>(
        tx,
        { type: "registration.asked-to-confirm", ...about },
        scope,
      );
    }
    return asked.length;
  });
}
