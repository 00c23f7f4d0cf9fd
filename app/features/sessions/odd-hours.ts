import { DateTime } from "luxon";
import { isWorkingDay } from "./working-days.ts";

/** What makes a time one that is asked about once more: hardly anybody means it. */
export type Oddness = "no-working-day" | "no-office-hour";

/** Before and after these hours a time was probably mistyped. */
const [opens, closes] = [7, 21];

export function oddnessOf(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  zone: string,
): Oddness | null {
  const start = DateTime.fromJSDate(startsAt, { zone });
  const end = DateTime.fromJSDate(endsAt, { zone });
  const isLate = !end.hasSame(start, "day") || end.hour * 60 + end.minute > closes * 60;
  if (start.hour < opens || isLate) return "no-office-hour";
  return isWorkingDay(start) ? null : "no-working-day";
}
