/** Local times are counted as if they were UTC: a step of a day stays a day when clocks change. */
const instant = (local: string) => Date.parse(`${local}Z`);
const local = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 16);

const minute = 60_000;
const half = 30 * minute;
const day = 24 * 60 * minute;

/** What a key does to begin and end: shift and an arrow move, plus and minus stretch. */
const steps: Record<string, [number, number]> = {
  ArrowUp: [-half, -half],
  ArrowDown: [half, half],
  ArrowLeft: [-day, -day],
  ArrowRight: [day, day],
  "+": [0, half],
  "-": [0, -half],
};

type Key = { key: string; shiftKey: boolean };
type Times = { from: string; to: string };

/** The times after this key, or null where it means nothing: "2026-12-01T10:00" as in `CalendarEntry`. */
export function timesAfter({ key, shiftKey }: Key, { from, to }: Times): Times | null {
  const step = steps[key];
  if (!step || (key.startsWith("Arrow") && !shiftKey)) return null;
  const moved = { from: local(instant(from) + step[0]), to: local(instant(to) + step[1]) };
  return moved.from < moved.to ? moved : null;
}

/** The clock `milliseconds` later. */
export const clockAfter = (clock: string, milliseconds: number) =>
  local(instant(clock) + milliseconds);
