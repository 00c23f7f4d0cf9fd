import type { CalendarPage } from "./calendar-address.ts";
import type { CalendarEntry } from "./office.ts";

/** A day of a month shows as many lines; partners' listings beyond them are counted instead. */
const linesOfDay = 6;

/** As many lines as one page of the list holds. */
const linesOfList = 100;

/** What a page of the calendar shows of all that it found. `hidden` counts listings by day. */
export function leaf(
  entries: CalendarEntry[],
  { view, page }: Pick<CalendarPage, "view" | "page">,
) {
  if (view === "month") return { ...withoutCrowds(entries), pages: 1 };
  if (view === "week") return { entries, hidden: {}, pages: 1 };
  const start = (page - 1) * linesOfList;
  return {
    entries: entries.slice(start, start + linesOfList),
    hidden: {},
    pages: Math.max(1, Math.ceil(entries.length / linesOfList)),
  };
}

/** Every session of one's own programme, and of the listings what there is room for. */
function withoutCrowds(entries: CalendarEntry[]) {
  const hidden: Record<string, number> = {};
  const onDay = new Map<string, number>();
  const take = (day: string) => onDay.set(day, (onDay.get(day) ?? 0) + 1);
  for (const { kind, from } of entries) if (kind !== "listed") take(from.slice(0, 10));
  const shown = entries.filter(({ kind, from }) => {
    const day = from.slice(0, 10);
    if (kind !== "listed") return true;
    if ((onDay.get(day) ?? 0) < linesOfDay) return take(day);
    hidden[day] = (hidden[day] ?? 0) + 1;
    return false;
  });
  return { entries: shown, hidden };
}
