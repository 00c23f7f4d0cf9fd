import type { CalendarEntry } from "./office.ts";

/** A day of a month shows as many lines; partners' listings beyond them are counted instead. */
const lines = 6;

/** What stands in a month: every session of one's own programme, and of the listings what there is room for. */
export function withoutCrowds(entries: CalendarEntry[]) {
  const onDay = new Map<string, number>();
  const dayOf = ({ from }: CalendarEntry) => from.slice(0, 10);
  const count = (entry: CalendarEntry) => {
    const day = dayOf(entry);
    onDay.set(day, (onDay.get(day) ?? 0) + 1);
  };
  for (const entry of entries) if (entry.kind !== "listed") count(entry);
  const hidden: Record<string, number> = {};
  const shown = entries.filter((entry) => {
    if (entry.kind !== "listed") return true;
    const day = dayOf(entry);
    if ((onDay.get(day) ?? 0) < lines) {
      count(entry);
      return true;
    }
    hidden[day] = (hidden[day] ?? 0) + 1;
    return false;
  });
  return { shown, hidden };
}
