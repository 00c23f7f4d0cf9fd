import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { mayUndo, type UndoableKind, undoEnds } from "./changes.ts";
import { offeredAndTold, seatedAndTold } from "./told-of-move.server.ts";
import { hostedBy } from "./visibility.server.ts";

/** The last change while it may still be taken back, or null. @throws 404 for everybody but the host. */
export async function findUndo(scope: Scope, sessionId: string) {
  const { now } = scope;
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: {
        changes: {
          where: { kind: { not: "change-undone" }, undoneAt: null },
          orderBy: { revision: "desc" },
          take: 1,
          select: { kind: true, changedAt: true },
        },
      },
    }),
  );
  const [last] = session.changes;
  if (!last || !mayUndo(last, now)) return null;
  const kind = last.kind as UndoableKind;
  const secondsLeft = Math.ceil((undoEnds(last).getTime() - now.getTime()) / 1000);
  return { kind, secondsLeft, keepSeat: await countTold(sessionId, last.changedAt) };
}

/** Whom a mail has told of a seat, or of an offer, that the move itself made: the undo takes nothing back from them. */
const countTold = (sessionId: string, movedAt: Date) =>
  db.registration.count({
    where: { sessionId, OR: [seatedAndTold(movedAt), offeredAndTold(movedAt)] },
  });
