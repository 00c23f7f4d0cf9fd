import { moveEngagements, overlapsAnother } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { changeSession } from "./change-session.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { laterEnds, whyNotRunning } from "./running.ts";
import { lockCommonPool } from "./seat-lock.server.ts";
import type { Refusal } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Gives a running session one of its later ends, and its experts with it. Asked for by the end and not by
 * minutes, so that a form sent twice prolongs once. Nobody is told by mail.
 */
export function prolong(scope: Scope, sessionId: string, endsAt: Date): Promise<Outcome> {
  const prolonged = transact(async (tx): Promise<Outcome> => {
    const session = await lockedSession(tx, scope, sessionId);
    const refusal = whyNotRunning(session, scope.now);
    if (refusal) return { ok: false, refusal };
    if (+endsAt === +session.endsAt) return { ok: true };
    if (!laterEnds(session).some((end) => +end.endsAt === +endsAt))
      return { ok: false, refusal: "changed-meanwhile" };
    await moveEngagements(tx, session.id, { startsAt: session.startsAt, endsAt });
    await changeSession(tx, scope, session, "prolonged", { endsAt });
    return { ok: true };
  });
  return unlessBroken(overlapsAnother, prolonged, () => ({
    ok: false,
    refusal: "expert-not-free",
  }));
}

/** Ends a running session now, in the caller's transaction; its experts are free for others at once. */
export async function endNow(tx: Tx, scope: Scope, sessionId: string): Promise<Outcome> {
  const session = await lockedSession(tx, scope, sessionId);
  const refusal = whyNotRunning(session, scope.now);
  if (refusal) return { ok: false, refusal };
  const { startsAt } = session;
  await moveEngagements(tx, session.id, { startsAt, endsAt: scope.now });
  await changeSession(tx, scope, session, "ended", { endsAt: scope.now });
  return { ok: true };
}

async function lockedSession(tx: Tx, scope: Scope, sessionId: string) {
  const { id } = await hostedSession(tx, scope, sessionId);
  await lockCommonPool(tx, id);
  return hostedSession(tx, scope, id);
}
