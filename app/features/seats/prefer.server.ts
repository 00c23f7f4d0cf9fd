import type { Scope } from "#app/features/identity/scope.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { leaveFirstDate, lockBothDates } from "./leave-first-date.server.ts";
import { placeOf } from "./place.server.ts";
import type { RegistrationFact } from "./place.ts";
import { keepCounts, lockPools } from "./seats.server.ts";
import { leaveQueue, openPoolFor } from "./seats.ts";

type Refusal =
  | `session-${"over" | "cancelled"}`
  | "no-seat-free"
  | "not-in-queue"
  | "queue-moved"
  | "host-decides";
type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Gives a free seat to somebody who waits, before those whose turn it is; never one above the limit.
 * `passing` is how many the office was told it would pass: if the queue has moved since, nothing
 * happens. Past others, common seats are given by the host alone, the seats an association keeps by it.
 */
export function prefer(
  scope: Scope,
  registrationId: string,
  { passing }: { passing: number },
): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    const place = orNotFound(
      await tx.registration.findUnique({
        where: { ...placeOf(scope, registrationId), erasedAt: null },
        select: { sessionId: true, secondOfId: true },
      }),
    );
    await lockBothDates(tx, place);
    const { sessionId } = place;
    const pools = await lockPools(tx, sessionId);
    const held = await tx.registration.findUniqueOrThrow({
      where: { id: registrationId },
      select: { status: true, ticket: true, throughId: true, session: true },
    });
    const closed = closedBecause(held.session, scope.now);
    if (closed === "session-over" || closed === "session-cancelled")
      return { ok: false, refusal: closed };
    if (held.status !== "waiting") return { ok: false, refusal: "not-in-queue" };
    const pool = openPoolFor(pools, held.throughId);
    if (!pool) return { ok: false, refusal: "no-seat-free" };
    const passed = await tx.registration.count({
      where: {
        ...{ sessionId, status: "waiting", ticket: { lt: held.ticket } },
        throughId: pool.associationId ?? undefined,
      },
    });
    if (passed !== passing) return { ok: false, refusal: "queue-moved" };
    const isHost = held.session.hostId === scope.association.id;
    if (passed > 0 && pool.associationId === null && !isHost)
      return { ok: false, refusal: "host-decides" };

    await tx.registration.update({
      where: { id: registrationId },
      data: { status: "seated", seatedAt: scope.now, offerExpiresAt: null, poolId: pool.id },
    });
    pool.taken += 1;
    leaveQueue(pools, held.throughId);
    await keepCounts(tx, pools);
    const fact: RegistrationFact = {
      type: "registration.promoted",
      ...{ registrationId, sessionId, associationId: held.throughId, passed },
    };
    await record(tx, fact, scope);
    await leaveFirstDate(tx, scope, registrationId);
    return { ok: true };
  });
}
