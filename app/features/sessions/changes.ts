/**
 * A material change moves or cancels a published session, or sets the end of a running one, and raises
 * its revision. Staff may take it
 * back for a moment; that is a change, too. Whoever was told of none of them need not hear of any.
 */
export type ChangeKind = "rescheduled" | "cancelled" | "prolonged" | "ended" | "change-undone";

/** What may be taken back. */
export type UndoableKind = Exclude<ChangeKind, "change-undone">;

/** What who runs the room may do, and take back, without the right to plan. */
export const isOfTheEnd = (kind: string) => kind === "prolonged" || kind === "ended";

/** Staff may undo a change for this long before its mails start, in milliseconds. */
export const staffPause = 20_000;

export type Change = {
  revision: number;
  kind: string;
  formerStartsAt: Date;
  formerEndsAt: Date;
  changedAt: Date;
};

export const undoEnds = ({ changedAt }: Pick<Change, "changedAt">) =>
  new Date(changedAt.getTime() + staffPause);

export const mayUndo = (change: Pick<Change, "changedAt">, now: Date) => now < undoEnds(change);

type Standing = {
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  revision: number;
  changes: Change[];
};

/** Whether a session stands now as it did at an earlier revision: a change and its undo cancel out. */
export function standsAsAt(session: Standing, revision: number): boolean {
  if (revision >= session.revision) return true;
  const made = session.changes.find((change) => change.revision === revision);
  const next = session.changes.find((change) => change.revision === revision + 1);
  const wasCancelled = made?.kind === "cancelled";
  return (
    next !== undefined &&
    +next.formerStartsAt === +session.startsAt &&
    +next.formerEndsAt === +session.endsAt &&
    wasCancelled === (session.cancelledAt !== null)
  );
}
