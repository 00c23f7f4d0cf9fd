import { moveEngagements, overlapsAnother } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { lockPools } from "#app/features/seats/seats.server.ts";
import { changeSession } from "#app/features/sessions/change-session.server.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { closedBecause, NewTimes, type Refusal } from "#app/features/sessions/sessions.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { carry, kept } from "./carry.server.ts";
import { heldMoments } from "./held-moments.server.ts";
import { type Chosen, carried, refusalOf } from "./moments.ts";
import { intervalOf } from "./move.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Moves a session with its experts and everything else that is worked out from its start. What was
 * published gets a new revision, and everybody is told. `seen` is the interval that whoever decided has
 * seen: where another one stands by now, nothing moves. `chosen` are moments that are to be others.
 */
export async function reschedule(
  scope: Scope,
  sessionId: string,
  form: NewTimes,
  seen?: string,
  chosen: Chosen = new Map(),
): Promise<Outcome> {
  const { now } = scope;
  const times = NewTimes.parse(form);
  const moved = transact(async (tx): Promise<Outcome> => {
    const before = await hostedSession(tx, scope, sessionId);
    await lockPools(tx, sessionId);
    const session = await hostedSession(tx, scope, before.id);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    if (times.startsAt <= now) return { ok: false, refusal: "in-the-past" };
    if (+times.startsAt === +session.startsAt && +times.endsAt === +session.endsAt)
      return { ok: true };
    if (seen !== undefined && seen !== intervalOf(session))
      return { ok: false, refusal: "changed-meanwhile" };
    const held = await heldMoments(tx, sessionId, now);
    const moments = carried(held, { from: session.startsAt, to: times.startsAt }, chosen);
    const refusal = refusalOf(moments, { startsAt: times.startsAt, now, chosen });
    if (refusal) return { ok: false, refusal };

    await moveEngagements(tx, sessionId, times);
    await changeSession(tx, scope, session, "rescheduled", times, kept(held));
    await carry(tx, scope, sessionId, moments);
    return { ok: true };
  });
  return unlessBroken(overlapsAnother, moved, () => ({ ok: false, refusal: "expert-not-free" }));
}
