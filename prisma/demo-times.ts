import { DateTime } from "luxon";
import { atClock } from "#app/ui/local-time.ts";
import type { DemoTime } from "./demo-sessions.ts";

const quarter = 15;

/** The start of a demo session, told from the moment of seeding; working days skip the weekend. */
export function startOf(when: DemoTime, now: Date, zone: string): Date {
  const here = DateTime.fromJSDate(now, { zone });
  if (when === "now") return lastQuarter(here).minus({ minutes: quarter }).toJSDate();
  if (when === "soon")
    return lastQuarter(here.plus({ minutes: 8 }))
      .plus({ minutes: quarter })
      .toJSDate();
  const [hour, minute] = when.at.split(":").map(Number);
  return atClock(workday(here, when.workday), hour ?? 0, minute).toJSDate();
}

const lastQuarter = (time: DateTime) =>
  time.startOf("minute").minus({ minutes: time.minute % quarter });

/** 0 is today, on a weekend the Friday before. */
function workday(today: DateTime, offset: number): DateTime {
  const step = { days: Math.sign(offset) };
  let day = today.startOf("day");
  while (day.isWeekend) day = day.minus({ days: 1 });
  for (let left = Math.abs(offset); left > 0; left--) {
    do day = day.plus(step);
    while (day.isWeekend);
  }
  return day;
}
