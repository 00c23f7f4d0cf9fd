/**
 * Days as people say them when they search: "1. Dezember", "1.12.", "01.12.2026", "December 1st", "Dezember",
 * "dienstags", "heute". What a day leaves open is null: "1.12." is that day of every year.
 */
import { DateTime } from "luxon";
import { folded } from "#app/platform/words.ts";
import { readDay } from "#app/ui/local-time.ts";

export type SaidDay = {
  day: number | null;
  month: number | null;
  year: number | null;
  /** 1 is Monday. */
  weekday: number | null;
};

/** A part of what was typed that names a day, and the days it may mean. */
export type Said = { words: string; days: SaidDay[] };

const months =
  "januar|january|jaenner|jan februar|february|feb maerz|march|mrz|mar april|apr mai|may juni|june|jun juli|july|jul august|aug september|sept|sep oktober|october|okt|oct november|nov dezember|december|dez|dec";
const weekdays =
  "montags?|mondays?|mo|mon dienstags?|tuesdays?|di|tue mittwochs?|wednesdays?|mi|wed donnerstags?|thursdays?|do|thu freitags?|fridays?|fr|fri samstags?|sonnabends?|saturdays?|sa|sat sonntags?|sundays?|so|sun";

const month = `(${months.replaceAll(" ", "|")})`;
const nothing: SaidDay = { day: null, month: null, year: null, weekday: null };

type Reading = [RegExp, (found: string[], today: DateTime) => SaidDay];

const near =
  (days: number): Reading[1] =>
  (_found, today) => {
    const { day, month: inMonth, year } = today.plus({ days });
    return { ...nothing, day, month: inMonth, year };
  };

/** The longest first; what one has read no other reads again. */
const readings: Reading[] = [
  [
    /\b(\d{4})-(\d{2})-(\d{2})\b/,
    ([year, of, day]) => ({ ...nothing, day: Number(day), month: Number(of), year: Number(year) }),
  ],
  [
    /\b(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2})\b)?/,
    ([day, of, year]) => ({ ...nothing, day: Number(day), month: Number(of), year: yearOf(year) }),
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?${month}\b\.?(?: (\d{4}))?`),
    ([day, name, year]) => ({
      ...nothing,
      ...{ day: Number(day), month: placeIn(months, name), year: yearOf(year) },
    }),
  ],
  [
    new RegExp(String.raw`\b${month} (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?`),
    ([name, day, year]) => ({
      ...nothing,
      ...{ day: Number(day), month: placeIn(months, name), year: yearOf(year) },
    }),
  ],
  [
    new RegExp(String.raw`\b${month}\b\.?(?: (\d{4}))?`),
    ([name, year]) => ({ ...nothing, month: placeIn(months, name), year: yearOf(year) }),
  ],
  [/\b(?:uebermorgen|day after tomorrow)\b/, near(2)],
  [/\b(?:heute|today)\b/, near(0)],
  [/\b(?:morgen|tomorrow)\b/, near(1)],
  [
    new RegExp(String.raw`\b(${weekdays.replaceAll(" ", "|")})\b[.,]?`),
    ([name]) => ({ ...nothing, weekday: placeIn(weekdays, name) }),
  ],
];

/** The days named in a search, and what is left of it. */
export function saidDays(typed: string, { now, zone }: { now: Date; zone: string }) {
  const today = DateTime.fromJSDate(now, { zone });
  const said: Said[] = [];
  let rest = folded(typed).replace(/\s+/g, " ");
  for (const [pattern, dayOf] of readings) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const [words, ...parts] = found;
    const day = dayOf(parts, today);
    if (!isDay(day)) continue;
    said.push({ words: words.trim(), days: [day] });
    rest = rest.replace(words, " ");
  }
  return { said, rest };
}

const isDay = ({ day, month: of }: SaidDay) =>
  (day === null || (day >= 1 && day <= 31)) && (of === null || (of >= 1 && of <= 12));

const yearOf = (typed = "") => (typed ? Number(typed.padStart(4, "20")) : null);

/** Which of the groups of names holds this one, counted from 1. */
const placeIn = (groups: string, name = "") =>
  groups.split(" ").findIndex((names) => new RegExp(`^(${names})$`).test(name)) + 1;

/** Whether a start falls on such a day where it is held. */
export function fallsOn(start: Date, zone: string, said: SaidDay): boolean {
  const at = DateTime.fromJSDate(start, { zone });
  const fits = (asked: number | null, is: number) => asked === null || asked === is;
  return (
    fits(said.day, at.day) &&
    fits(said.month, at.month) &&
    fits(said.year, at.year) &&
    fits(said.weekday, at.weekday)
  );
}

/** Days between a start and the day that was said, where it names one; the next such day without a year. */
export function daysFrom(start: Date, zone: string, { day, month: of, year }: SaidDay, now: Date) {
  if (day === null || of === null) return null;
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  const two = (number: number) => String(number).padStart(2, "0");
  const inYear = (number: number) => readDay(`${number}-${two(of)}-${two(day)}`, zone);
  const meant = year
    ? inYear(year)
    : [inYear(today.year), inYear(today.year + 1)].find((each) => each && each >= today);
  if (!meant) return null;
  return Math.abs(DateTime.fromJSDate(start, { zone }).startOf("day").diff(meant, "days").days);
}
