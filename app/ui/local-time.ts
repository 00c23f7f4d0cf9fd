import { DateTime } from "luxon";

/** An instant as a browser's date and time field writes it, in this zone: "2026-12-01T10:00". */
export const localTime = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat(pattern);

/**
 * The instant behind such a text, or null where no clock in this zone ever shows it: a slip of the
 * pen, or the hour that is left out in spring. What passes twice in autumn is the first of the two.
 */
export function readLocalTime(text: string, zone: string): Date | null {
  const time = DateTime.fromFormat(text.trim().slice(0, 16), pattern, { zone });
  return time.isValid && localTime(time.toJSDate(), zone) === text.trim().slice(0, 16)
    ? time.toJSDate()
    : null;
}

const pattern = "yyyy-LL-dd'T'HH:mm";
