import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { closedBecause, type Refusal, type SessionFact } from "#app/features/sessions/sessions.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { fillContingent, openContingent } from "./contingents.server.ts";
import { giveSeats } from "./give-seats.server.ts";
import { lockPools } from "./seats.server.ts";
import { contingentOf, releaseContingent } from "./seats.ts";

type Outcome =
  | { ok: true }
  /** `atMost`, at "too-many-seats": the free common seats and those already kept. */
  | { ok: false; refusal: Refusal; atMost?: number };

export type Contingent = {
  /** The host itself, or a partner that adopted the session. */
  associationId: string;
  /** As many as are kept in all; 0 releases what is free of them. */
  seats: number;
  /** From here on the free ones belong to everybody: at the start at the latest. */
  releasesAt: Date;
  /** How many were kept when it was decided: where others are kept by now, nothing is changed. */
  seen?: number;
};

/** Keeps seats of the common pool for the guests of one association, until a stated time. */
export function keepSeats(
  scope: Scope,
  sessionId: string,
  { associationId, seats, releasesAt, seen }: Contingent,
): Promise<Outcome> {
  const { now } = scope;
  return transact(async (tx): Promise<Outcome> => {
    const { id } = await hostedSession(tx, scope, sessionId);
    const pools = await lockPools(tx, id);
    const session = await hostedSession(tx, scope, id);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    const key = { sessionId: id, associationId };
    const shows =
      associationId === scope.association.id || (await tx.showing.count({ where: key }));
    if (!shows) return { ok: false, refusal: "not-adopted" };
    if (seats > 0 && releasesAt <= now) return { ok: false, refusal: "in-the-past" };
    if (seats > 0 && releasesAt > session.startsAt)
      return { ok: false, refusal: "released-too-late" };

    const kept = contingentOf(pools, associationId);
    if (seen !== undefined && seen !== (kept?.limit ?? 0))
      return { ok: false, refusal: "changed-meanwhile" };
    const spare = Math.max(0, pools.common.limit - pools.common.taken);
    const atMost = spare + (kept?.limit ?? 0);
    if (seats > atMost) return { ok: false, refusal: "too-many-seats", atMost };
    if (seats > 0) {
      const pool = await openContingent(tx, pools, { sessionId: id, associationId, releasesAt });
      fillContingent(pools, pool, Math.max(seats, pool.taken) - pool.limit);
    } else if (kept) releaseContingent(pools, kept, now);
    await record<SessionFact>(tx, fact(id, associationId, seats), scope);
    await giveSeats(tx, scope, id, pools);
    return { ok: true };
  });
}

const fact = (sessionId: string, associationId: string, seats: number) =>
  ({ type: "session.seats-kept", sessionId, associationId, seats }) as const;
