import type { Scope } from "#app/features/identity/scope.ts";
import { carryOffers } from "#app/features/seats/carry-offers.server.ts";
import { setMoments } from "#app/features/sessions/set-moments.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Carried, Moment } from "./moments.ts";

/**
 * Writes the moments of a session that has just been moved. The caller holds the pools' locks. Contingents
 * whose time has passed are released, and a second date opens, with the next look once the move can no longer be
 * undone; a seat offer that has run out is made anew as the session has it.
 */
export async function carry(
  tx: Tx,
  scope: Pick<Scope, "now">,
  sessionId: string,
  moments: Carried[],
) {
  const of = (kind: Moment["kind"]) => moments.filter((moment) => moment.kind === kind);
  await setMoments(tx, sessionId, {
    publishAt: of("publication")[0]?.to,
    openToAllAt: of("open-to-all")[0]?.to,
    releases: of("release").map(({ id, to }) => ({ poolId: id, releasesAt: to })),
  });
  const held = ({ id, to }: Carried) => ({ registrationId: id, until: to });
  await carryOffers(tx, scope, sessionId, {
    offers: of("offer").map(held),
    brought: of("brought").map(held),
  });
}

/** As it is kept with a change, for an undo: ids and moments only. */
export const kept = (moments: Moment[]) =>
  moments.map(({ kind, id, at }) => ({ kind, id, at: at.toISOString() }));

/** What a change has kept. */
export const former = (stored: unknown): Moment[] =>
  (Array.isArray(stored) ? (stored as ReturnType<typeof kept>) : []).map(({ kind, id, at }) => ({
    ...{ kind, id },
    at: new Date(at),
  }));
