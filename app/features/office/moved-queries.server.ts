import type { Scope } from "#app/features/identity/scope.ts";
import { staffPause, type UndoableKind, undoEnds } from "#app/features/sessions/changes.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";

/** The own session that was moved or cancelled last, while that may still be taken back, or null. */
export async function findJustChanged(scope: Scope) {
  const { now } = scope;
  const last = await db.sessionChange.findFirst({
    where: {
      session: hostedBy(scope),
      changedAt: { gt: new Date(now.getTime() - staffPause) },
      kind: { not: "change-undone" },
      undoneAt: null,
    },
    orderBy: { changedAt: "desc" },
    select: { sessionId: true, kind: true, changedAt: true, session: { select: { title: true } } },
  });
  if (!last) return null;
  return {
    sessionId: last.sessionId,
    title: last.session.title,
    kind: last.kind as UndoableKind,
    secondsLeft: Math.ceil((undoEnds(last).getTime() - now.getTime()) / 1000),
  };
}
