/**
 * A line of the office's day: what waits for somebody, and until when. What is the soonest to be too
 * late stands first: for a session its start, for a request the second day after it was made.
 */
export const todayKinds = [
  "mail",
  "expert-mail",
  "invitation-mail",
  "staff-mail",
  "partner-mail",
  "held",
  "call",
  "change",
  "adopted",
  "taken-back",
  "unverified",
  "waiting",
  "questions",
  "inquiry",
  "approach",
  "recording-failed",
  "recording-offline",
  "listing",
  "lending",
  "draft",
  "plan",
] as const;
export type TodayKind = (typeof todayKinds)[number];

export type TodayRow = {
  kind: TodayKind;
  /** Of the session, the registration, the request or the draft that it is about. */
  id: string;
  /** A session's title, a person's or an expert's name. */
  title: string;
  /** Another association, a company, a session's title: what stands beside it. */
  beside: string | null;
  count: number;
  /** A session's times, if it is about one. */
  startsAt: Date | null;
  endsAt: Date | null;
  dueAt: Date;
};

/** As many lines of one kind as a day shows; the rest is a number and the way to all of them. */
export const linesOfKind = 3;

/** The lines of a day in their order, and how many more there are of each kind. */
export function dayOf(rows: TodayRow[]) {
  const byDue = [...rows].sort((a, b) => +a.dueAt - +b.dueAt || a.id.localeCompare(b.id));
  const ofKind = new Map<TodayKind, number>();
  const lines = byDue.filter(({ kind }) => {
    const before = ofKind.get(kind) ?? 0;
    ofKind.set(kind, before + 1);
    return before < linesOfKind;
  });
  const more = [...ofKind]
    .filter(([, count]) => count > linesOfKind)
    .map(([kind, count]) => ({ kind, count: count - linesOfKind }));
  return { lines, more };
}
