import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { leaveFirstDate, lockBothDates } from "./leave-first-date.server.ts";
import { placeOf, verifyIn } from "./place.server.ts";
import type { RegistrationFact } from "./place.ts";
import { lockPools } from "./seats.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: "session-cancelled" | "offer-over" };

/** Takes the seat that is held for this person, who may have called. Declining it is a withdrawal. */
export function acceptOffer(scope: Scope, registrationId: string): Promise<Outcome> {
  const { now } = scope;
  return transact(async (tx): Promise<Outcome> => {
    const place = orNotFound(
      await tx.registration.findUnique({
        where: placeOf(scope, registrationId),
        select: { sessionId: true, throughId: true, secondOfId: true },
      }),
    );
    await lockBothDates(tx, place);
    const { sessionId, throughId } = place;
    const { common } = await lockPools(tx, sessionId);
    if (common.closedAt) return { ok: false, refusal: "session-cancelled" };
    const held = { id: registrationId, status: "offered", offerExpiresAt: { gt: now } };
    const seated = { status: "seated", seatedAt: now, offerExpiresAt: null };
    const { count } = await tx.registration.updateMany({ where: held, data: seated });
    if (count === 0) return { ok: false, refusal: "offer-over" };
    if (scope.actor.kind !== "staff") await verifyIn(tx, scope, registrationId);
    await leaveFirstDate(tx, scope, registrationId);
    const about = { registrationId, sessionId, associationId: throughId };
    await record<RegistrationFact>(tx, { type: "registration.accepted", ...about }, scope);
    return { ok: true };
  });
}
