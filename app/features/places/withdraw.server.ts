import type { Scope } from "#app/features/identity/scope.ts";
import { withdrawOfSeat } from "#app/features/questions/own-question.server.ts";
import type { Refusal } from "#app/features/registration/registration.ts";
import { placeOf, verifyIn } from "#app/features/seats/place.server.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { release } from "#app/features/seats/release.server.ts";
import { lockPools } from "#app/features/seats/seats.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Gives the seat or the place in the queue back; a freed seat goes to the first in line at once. The
 * office does it on behalf of somebody who has called: that verifies no address. What was asked with it goes along,
 * unless it is to stay.
 */
export function withdraw(
  scope: Scope,
  registrationId: string,
  { keepsQuestions = false } = {},
): Promise<Outcome> {
  return transact(async (tx) => {
    const { sessionId } = orNotFound(
      await tx.registration.findUnique({
        where: placeOf(scope, registrationId),
        select: { sessionId: true },
      }),
    );
    const pools = await lockPools(tx, sessionId);
    const held = await tx.registration.findUniqueOrThrow({
      where: { id: registrationId },
      select: {
        id: true,
        sessionId: true,
        status: true,
        throughId: true,
        poolId: true,
        session: { select: { startsAt: true, endsAt: true, cancelledAt: true } },
      },
    });
    const refusal = refusalOf(held.status, held.session, scope.now);
    if (refusal) return { ok: false, refusal };

    if (scope.actor.kind !== "staff") await verifyIn(tx, scope, registrationId);
    const fact: RegistrationFact = {
      type: "registration.withdrawn",
      registrationId,
      sessionId,
      associationId: held.throughId,
    };
    await record(tx, fact, scope);
    await release(tx, scope, pools, held);
    if (!keepsQuestions) await withdrawOfSeat(tx, scope, registrationId);
    return { ok: true };
  });
}

type Times = Parameters<typeof closedBecause>[0];

function refusalOf(status: string, session: Times, now: Date): Refusal | null {
  if (status === "withdrawn" || status === "expired") return "already-withdrawn";
  const closed = closedBecause(session, now);
  return closed === "session-over" || closed === "session-cancelled" ? closed : null;
}
