import { moveEngagements, overlapsAnother } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { changeSession } from "./change-session.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { intervalOf } from "./move.ts";
import { lockCommonPool } from "./seats.server.ts";
import { closedBecause, NewTimes, type Refusal } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Moves a session with its experts. What was published gets a new revision, and everybody is told.
 * `seen` is the interval that whoever decided has seen: where another one stands by now, nothing moves.
 */
export async function reschedule(
  scope: Scope,
  sessionId: string,
  form: NewTimes,
  seen?: string,
): Promise<Outcome> {
  const { now } = scope;
  const times = NewTimes.parse(form);
  const moved = transact(async (tx): Promise<Outcome> => {
    const before = await hostedSession(tx, scope, sessionId);
    await lockCommonPool(tx, sessionId);
    const session = await hostedSession(tx, scope, before.id);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    if (times.startsAt <= now) return { ok: false, refusal: "in-the-past" };
    if (+times.startsAt === +session.startsAt && +times.endsAt === +session.endsAt)
      return { ok: true };
    if (seen !== undefined && seen !== intervalOf(session))
      return { ok: false, refusal: "changed-meanwhile" };

    await moveEngagements(tx, sessionId, times);
    await changeSession(tx, scope, session, "rescheduled", times);
    return { ok: true };
  });
  return unlessBroken(overlapsAnother, moved, () => ({ ok: false, refusal: "expert-not-free" }));
}
