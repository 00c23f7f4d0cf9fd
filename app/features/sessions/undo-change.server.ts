import {
  moveEngagements,
  overlapsAnother,
  reclaimEngagements,
} from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { changeSession } from "./change-session.server.ts";
import { mayUndo } from "./changes.ts";
import { hostedSession } from "./hosted.server.ts";
import { lockCommonPool, reopenPools } from "./seats.server.ts";
import { closedBecause, type Refusal } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Takes the last move or cancellation back, as long as its mails have not started. Only who was told
 * of it meanwhile hears of this one; its experts must still be free.
 */
export function undoChange(scope: Scope, sessionId: string): Promise<Outcome> {
  const { now } = scope;
  const undone = transact(async (tx): Promise<Outcome> => {
    const { id } = await hostedSession(tx, scope, sessionId);
    await lockCommonPool(tx, id);
    const session = await hostedSession(tx, scope, id);
    const last = await tx.sessionChange.findFirst({
      where: { sessionId: id, kind: { not: "change-undone" }, undoneAt: null },
      orderBy: { revision: "desc" },
    });
    if (!last || !mayUndo(last, now)) return { ok: false, refusal: "too-late-to-undo" };
    const times = { startsAt: last.formerStartsAt, endsAt: last.formerEndsAt };
    const closed = closedBecause({ ...times, cancelledAt: null }, now);
    if (closed) return { ok: false, refusal: closed };

    if (last.kind === "cancelled") {
      await reclaimEngagements(tx, id, last.changedAt);
      await reopenPools(tx, id, last.changedAt);
    } else await moveEngagements(tx, id, times);
    const { revision } = last;
    await tx.sessionChange.update({
      where: { sessionId_revision: { sessionId: id, revision } },
      data: { undoneAt: now },
    });
    const asBefore = { ...times, cancelledAt: null, cancelReason: null, replacedById: null };
    await changeSession(tx, scope, session, "change-undone", asBefore);
    return { ok: true };
  });
  return unlessBroken(overlapsAnother, undone, () => ({ ok: false, refusal: "expert-not-free" }));
}
