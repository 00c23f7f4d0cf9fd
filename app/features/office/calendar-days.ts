import { DateTime } from "luxon";
import { readDay } from "#app/ui/local-time.ts";
import { monthOf } from "#app/ui/month.ts";
import { type Locale, weekOf } from "#app/ui/when.ts";
import type { CalendarView } from "./office.ts";

export type CalendarDay = { key: string; day: string; weekday: string };

/** The days that a page of the calendar shows, and the pages before and after it. */
export type CalendarDays = {
  /** "Dezember 2026", "30. November – 6. Dezember" */
  heading: string;
  weekdays: { short: string; long: string }[];
  /** Rows of seven; null is a day of another month. */
  weeks: (CalendarDay | null)[][];
  from: Date;
  to: Date;
  previous: string;
  next: string;
};

type Asked = { view: CalendarView; day: string };
type Here = { zone: string; locale: Locale; now: Date };

export function daysOf({ view, day }: Asked, { zone, locale, now }: Here): CalendarDays {
  const month = monthOf(day.slice(0, 7), zone, locale);
  if (!month) throw new Error(`${day} belongs to no month`);
  if (view !== "week") {
    const first = (key: string) => `${key}-01`;
    return {
      ...month,
      heading: month.name,
      previous: first(month.previous),
      next: first(month.next),
    };
  }
  const first = (readDay(day, zone) ?? DateTime.fromJSDate(month.from, { zone })).startOf("week");
  const at = (offset: number) => first.plus({ days: offset });
  const spelled = (date: DateTime) => monthOf(date.toFormat("yyyy-LL"), zone, locale)?.weeks.flat();
  const week = Array.from({ length: 7 }, (_, n) => {
    const key = at(n).toFormat("yyyy-LL-dd");
    return spelled(at(n))?.find((one) => one?.key === key) ?? null;
  });
  return {
    heading: weekOf(first.toJSDate(), zone, now, locale).range,
    weekdays: month.weekdays,
    weeks: [week],
    from: first.toJSDate(),
    to: at(7).toJSDate(),
    previous: at(-7).toFormat("yyyy-LL-dd"),
    next: at(7).toFormat("yyyy-LL-dd"),
  };
}
