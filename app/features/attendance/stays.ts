/** From when to when somebody was there, in milliseconds. */
export type Stay = { from: number; to: number };

/** What overlaps or touches becomes one, in order. */
export function joinedUp(stays: Stay[]): Stay[] {
  const all: Stay[] = [];
  for (const stay of stays.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && stay.from <= last.to) last.to = Math.max(last.to, stay.to);
    else all.push({ ...stay });
  }
  return all;
}

/**
 * Whole minutes between the beginning and the end of a session. What overlaps (two devices) counts once;
 * who waits before the beginning, or talks on after the end, is not in it yet, or not any more.
 */
export function minutesWithin(stays: Stay[], session: { startsAt: Date; endsAt: Date }): number {
  const [start, end] = [+session.startsAt, +session.endsAt];
  const each = joinedUp(stays).map(({ from, to }) =>
    Math.max(0, Math.min(to, end) - Math.max(from, start)),
  );
  return Math.round(each.reduce((sum, one) => sum + one, 0) / 60_000);
}
