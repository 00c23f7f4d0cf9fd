/** The one place where what a clock on the wall shows becomes an instant. */
import { DateTime } from "luxon";
import { keptZone } from "#app/zones.ts";

const minute = 60_000;
const aDay = 24 * 60 * minute;

/** An instant as a browser's date and time field writes it, in this zone: "2026-12-01T10:00". */
export const localTime = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone: keptZone(zone) }).toFormat("yyyy-LL-dd'T'HH:mm");

/** The same to the second: "2026-12-01T10:00:30". */
export const localSecond = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone: keptZone(zone) }).toFormat("yyyy-LL-dd'T'HH:mm:ss");

/**
 * The instant behind such a text, or null where no clock in this zone ever shows it: a slip of the
 * pen, or the hour that is left out in spring. What passes twice in autumn is the first of the two,
 * unless it reads as `was` does: a form that is saved unchanged moves nothing.
 */
export function readLocalTime(text: string, zone: string, was?: Date | null): Date | null {
  const typed = text.trim().slice(0, 16);
  if (was && localTime(was, zone) === typed) return was;
  const read = readWall(typed, zone);
  return read?.isShown ? read.instant : null;
}

/** The same of a day and a time of day: "2026-12-01", "9:30". */
export const readDayAndTime = (day: string, clock: string, zone: string, was?: Date | null) =>
  readLocalTime(`${day.trim()}T${clock.trim().padStart(5, "0")}`, zone, was);

/** Whether somebody named a day, though there may be none such: 30 February, or a year before 1000. */
export const looksLikeDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text.trim());

/** A day of a calendar, "2026-12-01", as the moment it begins; null where there is none of this name. */
export function readDay(text: string, zone: string): DateTime | null {
  const read = /^\d{4}-\d\d-\d\d$/.test(text) ? readWall(`${text}T00:00`, zone) : null;
  return read && DateTime.fromJSDate(read.instant, { zone });
}

/** A moment with its offset, "2026-12-01T10:00:00+01:00", or without one in this zone, or a day. */
export function readMoment(text: string, zone: string): DateTime | null {
  if (!text.includes("T")) return readDay(text, zone);
  const [, wall] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  if (!wall) {
    const told = DateTime.fromISO(text, { zone });
    return told.isValid && isNear(told.year) ? told : null;
  }
  const read = readWall(wall, zone);
  const seconds = Number(text.slice(17, 19) || 0);
  return read && DateTime.fromJSDate(read.instant, { zone }).plus({ seconds });
}

/** The moment of a day at which a clock first shows this time; in spring's gap the time after it. */
export function atClock(day: DateTime, hour: number, minutes = 0): DateTime {
  const zone = day.zoneName ?? "UTC";
  const wall = Date.UTC(day.year, day.month - 1, day.day, hour, minutes);
  return DateTime.fromMillis(instantOf(wall, zone).instant.getTime(), { zone });
}

/** Nobody plans beyond these centuries, and no database is asked about them. */
const isNear = (year: number) => year >= 1900 && year < 2200;

type Read = { instant: Date; isShown: boolean };

/** Null for what is no date. */
function readWall(text: string, zone: string): Read | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minutes = 0] = found.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minutes);
  const isDate = new Date(wall).toISOString().startsWith(text);
  return isDate && isNear(year) ? instantOf(wall, zone) : null;
}

/**
 * `wall` is told in milliseconds as if that clock stood in UTC. Luxon decides what is ambiguous by the
 * offset of today, so it is not asked: both offsets around that day are tried.
 */
function instantOf(wall: number, zone: string): Read {
  const here = keptZone(zone);
  const offsetAt = (at: number) => here.offset(at) * minute;
  const before = offsetAt(wall - aDay);
  const meant = [before, offsetAt(wall + aDay)]
    .map((offset) => wall - offset)
    .filter((at) => offsetAt(at) === wall - at);
  if (meant.length > 0) return { instant: new Date(Math.min(...meant)), isShown: true };
  return { instant: new Date(wall - before), isShown: false };
}
