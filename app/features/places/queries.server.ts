import type { Scope } from "#app/features/identity/scope.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { positionOf } from "#app/features/seats/position.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { findColleagues } from "./colleagues.server.ts";

/** Everything the page "Mein Platz" shows; only for the guest whose link it is. */
export async function getPlace(scope: Scope) {
  const { actor } = scope;
  const id = actor.kind === "guest" ? actor.registrationId : "";
  const place = orNotFound(
    await db.registration.findUnique({
      where: placeOf(scope, id),
      select: {
        id: true,
        sessionId: true,
        throughId: true,
        status: true,
        ticket: true,
        offerExpiresAt: true,
        mustConfirm: true,
        secondOfId: true,
        name: true,
        company: true,
        email: true,
        entryGeneration: true,
        session: {
          select: {
            id: true,
            title: true,
            startsAt: true,
            endsAt: true,
            zone: true,
            cancelledAt: true,
            cancelReason: true,
            secondDateOf: { select: { startsAt: true, endsAt: true } },
            pools: { where: { associationId: null }, select: { waiting: true } },
          },
        },
      },
    }),
  );
  const { status, offerExpiresAt, mustConfirm, name, company, email, session, secondOfId } = place;
  return {
    status,
    offerExpiresAt,
    mustConfirm,
    name,
    company,
    email,
    session,
    /** Whether it is still theirs, in a session to come or running: only then is there anything to change. */
    isHeld: activeStatuses.some((each) => each === status) && !closedBecause(session, scope.now),
    /** The full date whose waiting list brought this seat, if one did. */
    firstDate: secondOfId ? session.secondDateOf : null,
    waitingBehind: session.pools[0]?.waiting ?? 0,
    position: await positionOf(db, place),
    colleagues: await findColleagues(scope, id),
    entryToken: entryToken(place),
  };
}
