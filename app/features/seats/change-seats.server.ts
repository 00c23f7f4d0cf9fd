import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { isRoundTooLarge, SeatLimit } from "#app/features/sessions/session-plan.ts";
import {
  closedBecause,
  type SessionFact,
  type Refusal as SessionRefusal,
} from "#app/features/sessions/sessions.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { giveSeats } from "./give-seats.server.ts";
import { lockPools } from "./seats.server.ts";
import { seatsApart } from "./seats.ts";

type Outcome = { ok: true } | { ok: false; refusal: SessionRefusal };

/**
 * More or fewer common seats, or `inAll` with those that contingents keep. New ones go to the first in
 * line; fewer than are taken unseat nobody. Not a material change: no invitation is touched. `seen` is
 * the number in all that whoever decided has seen: where another one stands by now, nothing is changed.
 */
export function changeSeats(
  scope: Scope,
  sessionId: string,
  seats: number,
  { inAll = false, seen }: { inAll?: boolean; seen?: number } = {},
): Promise<Outcome> {
  const wished = SeatLimit.parse(seats);
  return transact(async (tx): Promise<Outcome> => {
    const { id, format } = await hostedSession(tx, scope, sessionId);
    const pools = await lockPools(tx, id);
    const closed = closedBecause(await hostedSession(tx, scope, id), scope.now);
    if (closed) return { ok: false, refusal: closed };
    const limit = inAll ? wished - seatsApart(pools) : wished;
    if (limit < 0) return { ok: false, refusal: "seats-kept-apart" };
    if (pools.common.limit === limit) return { ok: true };
    if (limit > pools.common.limit && isRoundTooLarge(format, limit + seatsApart(pools)))
      return { ok: false, refusal: "round-too-large" };
    if (seen !== undefined && seen !== pools.common.limit + seatsApart(pools))
      return { ok: false, refusal: "changed-meanwhile" };

    const associationId = scope.association.id;
    const fact = { type: "session.seats-changed", sessionId: id, associationId, limit } as const;
    await record<SessionFact>(tx, fact, scope);
    pools.common.limit = limit;
    await giveSeats(tx, scope, id, pools);
    return { ok: true };
  });
}
