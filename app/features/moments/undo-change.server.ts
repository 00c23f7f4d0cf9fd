import {
  moveEngagements,
  overlapsAnother,
  reclaimEngagements,
} from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { keepToldOffers, unseatUntold } from "#app/features/seats/carry-offers.server.ts";
import { reopenPools } from "#app/features/seats/seats.server.ts";
import { changeSession, takeBack } from "#app/features/sessions/change-session.server.ts";
import { mayUndo } from "#app/features/sessions/changes.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { lockCommonPool } from "#app/features/sessions/seat-lock.server.ts";
import { closedBecause, type Refusal } from "#app/features/sessions/sessions.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { carry, former } from "./carry.server.ts";
import { heldMoments } from "./held-moments.server.ts";
import { type Carried, carried, type Moment } from "./moments.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Takes the last move or cancellation back, as long as its mails have not started. Only who was told
 * of it meanwhile hears of this one, and keeps the seat or the offer it gave them; its experts must still be free.
 */
export function undoChange(scope: Scope, sessionId: string): Promise<Outcome> {
  const { now } = scope;
  const undone = transact(async (tx): Promise<Outcome> => {
    const { id } = await hostedSession(tx, scope, sessionId);
    await lockCommonPool(tx, id);
    const session = await hostedSession(tx, scope, id);
    const last = await tx.sessionChange.findFirst({
      where: { sessionId: id, kind: { not: "change-undone" }, undoneAt: null },
      orderBy: { revision: "desc" },
    });
    if (!last || !mayUndo(last, now)) return { ok: false, refusal: "too-late-to-undo" };
    const times = { startsAt: last.formerStartsAt, endsAt: last.formerEndsAt };
    const closed = closedBecause({ ...times, cancelledAt: null }, now);
    if (closed) return { ok: false, refusal: closed };

    if (last.kind === "cancelled") {
      await reclaimEngagements(tx, id, last.changedAt);
      await reopenPools(tx, id, last.changedAt);
    } else await moveEngagements(tx, id, times);
    await takeBack(tx, id, last.revision, now);
    const before = former(last.formerMoments);
    await unseatUntold(tx, last.changedAt, offersIn(before));
    const told = await keepToldOffers(tx, last.changedAt, offersIn(before));
    const held = await heldMoments(tx, id, now);
    const asBefore = { ...times, cancelledAt: null, cancelReason: null, replacedById: null };
    await changeSession(tx, scope, session, "change-undone", asBefore);
    const again = backAgain(held, before, session, times);
    const untold = again.filter(({ kind, id }) => kind !== "offer" || !told.includes(id));
    await carry(tx, scope, id, untold);
    return { ok: true };
  });
  return unlessBroken(overlapsAnother, undone, () => ({ ok: false, refusal: "expert-not-free" }));
}

const offersIn = (moments: Moment[]) =>
  moments
    .filter(({ kind }) => kind === "offer")
    .map(({ id: registrationId, at: until }) => ({ registrationId, until }));

/** Each moment exactly as it was; one that is younger than the move keeps its distance to the start. */
function backAgain(
  held: Moment[],
  before: Moment[],
  { startsAt: from }: { startsAt: Date },
  { startsAt: to }: { startsAt: Date },
): Carried[] {
  const isSame = (a: Moment) => (b: Moment) => a.kind === b.kind && a.id === b.id;
  const younger = held.filter((moment) => !before.some(isSame(moment)));
  return [
    ...before.map((moment) => ({ ...moment, to: moment.at })),
    ...carried(younger, { from, to }),
  ];
}
