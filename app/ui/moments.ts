import { DateTime } from "luxon";
import { keptZone } from "#app/zones.ts";
import type { Locale } from "./when.ts";

/** One time of day for columns and calendars: "9:15", in English "09:15". */
export const timeOfDay = (at: Date, zone: string, locale: Locale): string =>
  here(at, zone, locale).toFormat(locale === "de" ? "H:mm" : "HH:mm");

/** A day in running text: "22. November 2026", "22 November 2026". */
export const dateWords = (at: Date, zone: string, locale: Locale): string =>
  here(at, zone, locale).toFormat(locale === "de" ? "d. LLLL yyyy" : "d LLLL yyyy");

/** A past moment with its whole date: "23.11.2026, 9:36", "23 Nov 2026, 09:36". */
export const fullMoment = (at: Date, zone: string, locale: Locale): string =>
  `${here(at, zone, locale).toFormat(locale === "de" ? "d.L.yyyy" : "d LLL yyyy")}, ${timeOfDay(at, zone, locale)}`;

/** "heute, 9:52", "30.11., 10:52", "30.11.2025, 10:52": a moment that is past, short enough for a column. */
export function shortMoment(at: Date, zone: string, locale: Locale, now: Date): string {
  const moment = here(at, zone, locale);
  const time = timeOfDay(at, zone, locale);
  if (moment.hasSame(here(now, zone, locale), "day"))
    return `${locale === "de" ? "heute" : "today"}, ${time}`;
  const thisYear = moment.hasSame(here(now, zone, locale), "year");
  const day =
    locale === "de" ? (thisYear ? "d.L." : "d.L.yyyy") : thisYear ? "d LLL" : "d LLL yyyy";
  return `${moment.toFormat(day)}, ${time}`;
}

const here = (at: Date, zone: string, locale: Locale) =>
  DateTime.fromJSDate(at, { zone: keptZone(zone) }).setLocale(locale === "de" ? "de" : "en-GB");
