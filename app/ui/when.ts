import { DateTime } from "luxon";
import { houseZone, keptZone } from "#app/zones.ts";
import { clockWords } from "./clock.ts";

export { clockWords } from "./clock.ts";

export type Locale = "de" | "en";
type Span = { startsAt: Date; endsAt: Date; zone: string; locale: Locale; now: Date };

export type WhenWords = {
  /** "Di., 1. Dezember 2026" */
  day: string;
  /** "Dienstag, 1. Dezember 2026" */
  date: string;
  /** "9:00–10:00 Uhr" */
  time: string;
  /** "9:00–10:00", where many times stand below each other and "Uhr" goes without saying */
  span: string;
  /** "09:00–10:00", for the timetable */
  clock: string;
  /** "in 12 Minuten", "in 4 Stunden", "morgen", "jetzt", "gestern" */
  relative: string;
  /** `relative` where it says more than `heading`: not "morgen" beside "Morgen, 9:00 Uhr" */
  distance: string | null;
  weekday: string;
  dayNumber: string;
  month: string;
  /** day and time in one sentence part */
  long: string;
  /** like `long`, with the zone where it is named */
  longZoned: string;
  /** like `long`, but "Heute, …" and "Morgen, …" where it is */
  heading: string;
  /** like `heading`, without the year: for what is soon */
  soon: string;
  /** "Mittwoch, 2. Dezember" */
  dayOfYear: string;
  /** "Heute", "Morgen", "Mittwoch, 2. Dezember": above what is on a day that is soon */
  soonDay: string;
  isToday: boolean;
  /** the start for `<time dateTime>` */
  iso: string;
  /** "Berlin time" on English pages; "Ortszeit Wien" on German ones, where it is not Berlin's */
  zoneLabel?: string;
};

/** A session's date and time as people say them, in its zone; each word is made when it is asked for. */
export function whenWords({ startsAt, endsAt, zone, locale, now }: Span): WhenWords {
  const start = at(startsAt, zone, locale);
  const end = at(endsAt, zone, locale);
  const here = at(now, zone, locale);
  const away = daysBetween(here, start);
  const near = away === 0 || away === 1 ? relativeDay(away, locale) : null;
  return {
    get day() {
      return shortDay(start, locale);
    },
    get date() {
      return start.toFormat(locale === "de" ? "cccc, d. LLLL yyyy" : "cccc, d LLLL yyyy");
    },
    get time() {
      return timeSpan(start, end, locale);
    },
    get span() {
      return this.time.replace(/ Uhr$/, "");
    },
    get clock() {
      return `${start.toFormat("HH:mm")}–${endClock(start, end)}`;
    },
    get relative() {
      return relative(start, end, here, locale);
    },
    get distance() {
      return this.relative === near ? null : this.relative;
    },
    get weekday() {
      return weekday(start, locale);
    },
    dayNumber: locale === "de" ? `${start.day}.` : `${start.day}`,
    get month() {
      return start.toFormat("LLLL");
    },
    get long() {
      return `${this.day}, ${this.time}`;
    },
    get longZoned() {
      return this.zoneLabel ? `${this.long} (${this.zoneLabel})` : this.long;
    },
    get heading() {
      return near ? `${capital(near)}, ${this.time}` : this.long;
    },
    get soon() {
      return near ? this.heading : `${this.day.replace(/ \d{4}$/, "")}, ${this.time}`;
    },
    get dayOfYear() {
      return this.date.replace(/ \d{4}$/, "");
    },
    get soonDay() {
      return near ? capital(near) : this.dayOfYear;
    },
    isToday: away === 0,
    get iso() {
      return start.toISO({ suppressMilliseconds: true }) ?? "";
    },
    get zoneLabel() {
      return zoneWords(zone, locale);
    },
  };
}

/** The day of one moment: "Di., 1. Dezember 2026". */
export const dayWords = (date: Date, zone: string, locale: Locale): string =>
  shortDay(at(date, zone, locale), locale);

/** One moment, in a sentence: "Di., 1. Dezember 2026, 9:00 Uhr". */
export const momentWords = (date: Date, zone: string, locale: Locale): string =>
  `${dayWords(date, zone, locale)}, ${clockWords(date, zone, locale)}`;

/** The calendar day of an instant in a zone: "2026-12-01". */
export function dayKey(date: Date, zone: string): string {
  return at(date, zone, "de").toFormat("yyyy-LL-dd");
}

/** The week that an instant belongs to in a zone: "2026-W49". */
export function weekKey(date: Date, zone: string): string {
  return at(date, zone, "de").toFormat("kkkk-'W'WW");
}

export type WeekWords = { key: string; which: "last" | "this" | "next" | null; range: string };

/** The week an instant belongs to, Monday to Sunday; `range` reads "7.–13. Dezember". */
export function weekOf(date: Date, zone: string, now: Date, locale: Locale): WeekWords {
  const first = at(date, zone, locale).startOf("week");
  const weeks = daysBetween(at(now, zone, locale).startOf("week"), first) / 7;
  const which = weeks === 0 ? "this" : weeks === 1 ? "next" : weeks === -1 ? "last" : null;
  return {
    key: first.toFormat("kkkk-'W'WW"),
    which,
    range: weekRange(first, at(now, zone, locale)),
  };
}

function at(date: Date, zone: string, locale: Locale): DateTime {
  return DateTime.fromJSDate(date, { zone: keptZone(zone) }).setLocale(
    locale === "en" ? "en-GB" : "de",
  );
}

function daysBetween(from: DateTime, to: DateTime): number {
  const midnight = (day: DateTime) => Date.UTC(day.year, day.month - 1, day.day);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function weekday(day: DateTime, locale: Locale): string {
  return locale === "de" ? `${day.toFormat("ccc").replace(".", "")}.` : day.toFormat("ccc");
}

function shortDay(day: DateTime, locale: Locale): string {
  return `${weekday(day, locale)}, ${day.toFormat(locale === "de" ? "d. LLLL yyyy" : "d LLLL yyyy")}`;
}

function timeSpan(start: DateTime, end: DateTime, locale: Locale): string {
  const clock = (time: DateTime) => time.toFormat(locale === "de" ? "H:mm" : "HH:mm");
  const oclock = locale === "de" ? " Uhr" : "";
  if (start.offset !== end.offset || isTwice(start) || isTwice(end)) {
    const named = (time: DateTime) => `${clock(time)}${oclock} ${time.offsetNameShort}`;
    return `${named(start)} – ${named(end)}`;
  }
  const days = daysBetween(start, end);
  if (days === 0) return `${clock(start)}–${clock(end)}${oclock}`;
  if (endsAtMidnight(start, end)) return `${clock(start)}–24:00${oclock}`;
  const until = locale === "de" ? "bis" : "until";
  const endDay = end.toFormat(locale === "de" ? "d. LLLL" : "d LLLL");
  const next = days === 1 ? weekday(end, locale) : `${weekday(end, locale)}, ${endDay}`;
  return `${clock(start)}${oclock} ${until} ${next}, ${clock(end)}${oclock}`;
}

const endsAtMidnight = (start: DateTime, end: DateTime) =>
  daysBetween(start, end) === 1 && end.hour === 0 && end.minute === 0;

const endClock = (start: DateTime, end: DateTime) =>
  endsAtMidnight(start, end) ? "24:00" : end.toFormat("HH:mm");

/** In the night when clocks go back an hour passes twice. */
function isTwice(time: DateTime): boolean {
  return time.getPossibleOffsets().length > 1;
}

function relative(start: DateTime, end: DateTime, now: DateTime, locale: Locale): string {
  const words = relativeWords[locale];
  if (now >= start && now < end) return words.format(0, "second");
  const edge = now < start ? start : end;
  const minutes = edge.diff(now).as("minutes");
  const whole = minutes > 0 ? Math.ceil(minutes) : Math.floor(minutes);
  if (Math.abs(whole) < 60) return words.format(whole, "minute");
  const days = daysBetween(now, edge);
  if (days === 0) return words.format(Math.round(minutes / 60), "hour");
  if (Math.abs(days) < 14) return words.format(days, "day");
  if (Math.abs(days) < 60) return words.format(Math.trunc(days / 7), "week");
  return words.format(Math.trunc(days / 30.4), "month");
}

function relativeDay(days: number, locale: Locale): string {
  return relativeWords[locale].format(days, "day");
}

const relativeWords = {
  de: new Intl.RelativeTimeFormat("de", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function weekRange(first: DateTime, now: DateTime): string {
  const last = first.plus({ days: 6 });
  const dot = first.locale === "de" ? "." : "";
  const inYear = last.year === now.year ? `d${dot} LLLL` : `d${dot} LLLL yyyy`;
  const to = last.toFormat(inYear);
  if (first.year !== last.year)
    return `${first.toFormat(`d${dot} LLLL yyyy`)} – ${last.toFormat(`d${dot} LLLL yyyy`)}`;
  if (first.month !== last.month) return `${first.toFormat(`d${dot} LLLL`)} – ${to}`;
  return `${first.day}${dot}–${to}`;
}

/** Whose clock a time is by: always named in English, in German where it is not Berlin's. */
export function zoneWords(zone: string, locale: Locale): string | undefined {
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  if (locale === "en") return `${place} time`;
  return zone === houseZone ? undefined : `Ortszeit ${places[place] ?? place}`;
}

/** Cities that are called otherwise in German. */
const places: Record<string, string> = {
  ...{ Vienna: "Wien", Zurich: "Zürich", Luxembourg: "Luxemburg", Brussels: "Brüssel" },
  ...{ Copenhagen: "Kopenhagen", Prague: "Prag", Warsaw: "Warschau" },
};
