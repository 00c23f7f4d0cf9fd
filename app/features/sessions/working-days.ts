/** The days on which offices in all of Germany work. */
import type { DateTime } from "luxon";
import { readDay } from "#app/ui/local-time.ts";
import { houseZone } from "#app/zones.ts";

/** Easter Sunday (Gauss, in the form of Lichtenberg); the movable holidays hang on it. */
function easterOf(year: number, zone: string): DateTime {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const march = og + (7 - ((og - sz) % 7));
  const first = readDay(`${year}-03-01`, zone) as DateTime;
  return first.plus({ days: march - 1 });
}

const fixed = ["01-01", "05-01", "10-03", "12-24", "12-25", "12-26", "12-31"];
/** Good Friday, Easter Monday, Ascension, Whit Monday: days from Easter Sunday, in all of Germany. */
const movable = [-2, 1, 39, 50];

export function isWorkingDay(day: DateTime): boolean {
  if (day.weekday > 5 || fixed.includes(day.toFormat("LL-dd"))) return false;
  const easter = easterOf(day.year, day.zoneName ?? houseZone);
  return !movable.some((days) => easter.plus({ days }).hasSame(day, "day"));
}
