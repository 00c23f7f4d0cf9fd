/** When an office plans a session: working days, within office hours, on the hour. */
import { DateTime } from "luxon";
import { isWorkingDay } from "#app/features/sessions/working-days.ts";
import { atClock } from "#app/ui/local-time.ts";

type Span = { startsAt: Date; endsAt: Date };

const [opens, closes] = [9, 17];
/** The likeliest hours first: where many times are free, these are shown. */
const usualHours = [10, 14, 9, 11, 15, 13, 16, 12];

/** The working days from a moment on, as many as asked for. */
export function workingDays(from: Date, zone: string, days: number): DateTime[] {
  const found: DateTime[] = [];
  let day = DateTime.fromJSDate(from, { zone }).startOf("day");
  for (let looked = 0; found.length < days && looked < days * 3 + 15; looked += 1) {
    if (isWorkingDay(day)) found.push(day);
    day = day.plus({ days: 1 });
  }
  return found;
}

/** Ten o'clock on the first working day that leaves guests two days to hear of it. */
export function sensibleStart(now: Date, zone: string): Date {
  const [day] = workingDays(
    DateTime.fromJSDate(now, { zone }).plus({ days: 2 }).toJSDate(),
    zone,
    1,
  );
  return atClock(day ?? DateTime.fromJSDate(now, { zone }), opens + 1).toJSDate();
}

/** The free starts of the next working days, the usual hours of each day first. */
export function freeStarts(
  busy: Span[],
  { now, zone, minutes, days }: { now: Date; zone: string; minutes: number; days: number },
): { day: Date; starts: Date[] }[] {
  const isFree = (from: number, to: number) =>
    busy.every(({ startsAt, endsAt }) => to <= startsAt.getTime() || from >= endsAt.getTime());
  const earliest = now.getTime() + 3_600_000;
  return workingDays(now, zone, days).flatMap((day) => {
    const starts = usualHours
      .map((hour) => atClock(day, hour))
      .filter((start) => start.plus({ minutes }) <= atClock(day, closes))
      .filter((start) => start.toMillis() > earliest)
      .filter((start) => isFree(start.toMillis(), start.plus({ minutes }).toMillis()))
      .map((start) => start.toJSDate());
    return starts.length > 0 ? [{ day: day.toJSDate(), starts }] : [];
  });
}
