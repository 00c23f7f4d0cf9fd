import { DateTime } from "luxon";
import { atClock } from "#app/ui/local-time.ts";
import { endOfMorning, hourOfDay, mostDaysLate } from "./followups.ts";

const friday = 5;

/** Nine o'clock on the weekday after the session ended, where its association is. */
export const followUpAt = (endsAt: Date, zone: string): Date =>
  morningAfter(DateTime.fromJSDate(endsAt, { zone })).toJSDate();

/**
 * When a follow-up that has not gone by `now` goes: on its own morning, later in the next one, which may be this very
 * moment. Null once it is too late.
 */
export function goesNext({ endsAt, zone }: { endsAt: Date; zone: string }, now: Date) {
  const own = morningAfter(DateTime.fromJSDate(endsAt, { zone }));
  if (now <= own.toJSDate()) return own.toJSDate();
  const next = morningFrom(DateTime.fromJSDate(now, { zone }));
  const daysLate = next.startOf("day").diff(own.startOf("day"), "days").days;
  return Math.round(daysLate) <= mostDaysLate ? next.toJSDate() : null;
}

/** Whether it is to go now, and not too late to. */
export function isFollowUpDue(session: { endsAt: Date; zone: string }, now: Date) {
  const next = goesNext(session, now);
  return next !== null && next <= now;
}

/** This moment where it lies in the morning of a weekday, else nine o'clock in the next. */
function morningFrom(moment: DateTime) {
  const nine = atClock(moment, hourOfDay);
  if (moment.weekday > friday || moment.hour >= endOfMorning) return morningAfter(moment);
  return moment < nine ? nine : moment;
}

function morningAfter(moment: DateTime) {
  const days = moment.weekday < friday ? 1 : 8 - moment.weekday;
  return atClock(moment.plus({ days }), hourOfDay);
}
