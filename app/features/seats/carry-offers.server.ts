import type { Scope } from "#app/features/identity/scope.ts";
import { offeredAndTold } from "#app/features/sessions/told-of-move.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RegistrationFact } from "./place.ts";
import { givingOf } from "./promotion.ts";

type Held = { registrationId: string; until: Date };

/**
 * Other ends for the seats that are held in a session that has just been moved. An offer that would have
 * run out is made anew, as the session has it now: for a time, or the seat at once. What is held for people
 * of a full first date ends as the second one opens. The caller holds the pools' locks.
 */
export async function carryOffers(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  sessionId: string,
  { offers, brought }: { offers: Held[]; brought: Held[] },
) {
  const holds = [...brought, ...offers.filter(({ until }) => until > now)];
  for (const until of new Set(holds.map((held) => held.until.getTime())))
    await tx.registration.updateMany({
      where: {
        id: { in: idsOf(holds.filter((held) => held.until.getTime() === until)) },
        status: { in: ["offered", "waiting"] },
      },
      data: { offerExpiresAt: new Date(until), offeredAnewAt: null },
    });
  const over = offers.filter(({ until }) => until <= now);
  if (over.length > 0) await offerAnew(tx, { now }, sessionId, idsOf(over));
}

/**
 * Before an undo: whom the move itself seated, and no mail has told so yet, is offered the seat again. Whoever
 * has read "Sie haben einen Platz" keeps it. A mail just being written holds its row, and is waited for.
 */
export const unseatUntold = (tx: Tx, movedAt: Date, offers: Held[]) =>
  Promise.all(
    offers.map(({ registrationId: id, until: offerExpiresAt }) =>
      tx.registration.updateMany({
        where: { id, status: "seated", seatedAt: movedAt, requestedSequence: null },
        data: { status: "offered", seatedAt: null, offerExpiresAt },
      }),
    ),
  );

/**
 * Offers that the move itself made anew and a mail has told of: they stand as that mail says. A mail just
 * being written holds its row, and is waited for.
 */
export async function keepToldOffers(tx: Tx, movedAt: Date, offers: Held[]): Promise<string[]> {
  const told = await tx.registration.updateManyAndReturn({
    where: { id: { in: idsOf(offers) }, ...offeredAndTold(movedAt) },
    data: { offeredAnewAt: null },
    select: { id: true },
  });
  return told.map(({ id }) => id);
}

const idsOf = (held: Held[]) => held.map(({ registrationId }) => registrationId);

async function offerAnew(tx: Tx, { now }: Pick<Scope, "now">, sessionId: string, ids: string[]) {
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { promotionPolicy: true, startsAt: true, zone: true },
  });
  const first = givingOf(session, now);
  const giving = first.how === "later" ? givingOf(session, first.at) : first;
  const isOffer = giving.how === "offer";
  const anew = await tx.registration.updateManyAndReturn({
    where: { id: { in: ids }, status: "offered" },
    data: isOffer
      ? { offerExpiresAt: giving.until, offeredAnewAt: now }
      : { status: "seated", seatedAt: now, offerExpiresAt: null },
    select: { id: true, throughId: true },
  });
  const type = isOffer ? "registration.offered" : "registration.promoted";
  for (const { id: registrationId, throughId: associationId } of anew)
    await record<RegistrationFact>(tx, { type, registrationId, sessionId, associationId }, { now });
}
