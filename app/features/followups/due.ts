import { DateTime } from "luxon";
import { atClock } from "#app/ui/local-time.ts";
import { hourOfDay, latest } from "./followups.ts";

const friday = 5;

/** Nine o'clock on the weekday after the session ended, where its association is. */
export function followUpAt(endsAt: Date, zone: string): Date {
  const ended = DateTime.fromJSDate(endsAt, { zone });
  const days = ended.weekday < friday ? 1 : 8 - ended.weekday;
  return atClock(ended.plus({ days }), hourOfDay).toJSDate();
}

/** Whether it is to go now, and not too late to. */
export function isFollowUpDue({ endsAt, zone }: { endsAt: Date; zone: string }, now: Date) {
  const late = now.getTime() - followUpAt(endsAt, zone).getTime();
  return late >= 0 && late < latest;
}
