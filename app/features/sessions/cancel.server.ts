import { releaseEngagements } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { changeSession } from "./change-session.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { closePools, lockCommonPool } from "./seat-lock.server.ts";
import { closedBecause, type Refusal } from "./sessions.ts";
import { replacements } from "./visibility.server.ts";

type CancelForm = {
  reason?: string;
  /** The date that takes its place. */
  replacedById?: string;
};

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** The session does not take place: its experts are free again and no seat is given any more. */
export async function cancel(
  scope: Scope,
  sessionId: string,
  { reason, replacedById }: CancelForm = {},
): Promise<Outcome> {
  const { now } = scope;
  return transact(async (tx): Promise<Outcome> => {
    const { id } = await hostedSession(tx, scope, sessionId);
    await lockCommonPool(tx, id);
    const session = await hostedSession(tx, scope, id);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    if (replacedById && !(await mayReplace(tx, scope, id, replacedById)))
      return { ok: false, refusal: "replacement-gone" };

    await releaseEngagements(tx, id, now);
    await closePools(tx, id, now);
    const data = { cancelledAt: now, cancelReason: reason, replacedById };
    await changeSession(tx, scope, session, "cancelled", data);
    return { ok: true };
  });
}

/** Another date of one's own that is public and still to come. */
async function mayReplace(tx: Tx, scope: Scope, id: string, replacedById: string) {
  const others = { id: replacedById, NOT: { id }, ...replacements(scope) };
  return (await tx.session.count({ where: others })) > 0;
}
