import { DateTime } from "luxon";
import { keptZone } from "#app/zones.ts";
import { readDay } from "./local-time.ts";
import type { Locale } from "./when.ts";

export type MonthDay = { key: string; day: string; weekday: string };

export type Month = {
  /** "2026-12" */
  key: string;
  /** "Dezember 2026" */
  name: string;
  /** Monday first: short for columns, long for who listens. */
  weekdays: { short: string; long: string }[];
  /** Rows of seven; null is a day of another month. */
  weeks: (MonthDay | null)[][];
  from: Date;
  to: Date;
  previous: string;
  next: string;
};

/** The leaf of a wall calendar; null for anything that is no month of a year with four digits. */
export function monthOf(key: string, zone: string, locale: Locale): Month | null {
  const day = readDay(`${key}-01`, zone);
  if (!day) return null;
  const first = day.setLocale(locale === "en" ? "en-GB" : "de");
  const next = first.plus({ months: 1 });
  const start = first.startOf("week");
  const rows = Math.ceil(next.diff(start, "days").days / 7);
  const dayAt = (offset: number) => start.plus({ days: offset });
  return {
    key,
    name: first.toFormat("LLLL yyyy"),
    weekdays: range(7).map((n) => ({
      short: shortName(dayAt(n)),
      long: dayAt(n).toFormat("cccc"),
    })),
    weeks: range(rows).map((row) =>
      range(7).map((n) => {
        const day = dayAt(row * 7 + n);
        if (day.month !== first.month) return null;
        return {
          key: day.toFormat("yyyy-LL-dd"),
          day: locale === "de" ? `${day.day}.` : `${day.day}`,
          weekday: shortName(day),
        };
      }),
    ),
    from: first.toJSDate(),
    to: next.toJSDate(),
    previous: first.minus({ months: 1 }).toFormat("yyyy-LL"),
    next: next.toFormat("yyyy-LL"),
  };
}

/** "2026-12": the month that an instant belongs to in a zone. */
export const monthKey = (date: Date, zone: string) =>
  DateTime.fromJSDate(date, { zone: keptZone(zone) }).toFormat("yyyy-LL");

const range = (length: number) => Array.from({ length }, (_, n) => n);

const shortName = (day: DateTime) =>
  day.locale === "de" ? `${day.toFormat("ccc").replace(".", "")}.` : day.toFormat("ccc");
