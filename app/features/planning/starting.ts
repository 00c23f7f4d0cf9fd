import { DateTime } from "luxon";
import { sensibleStart } from "./office-hours.ts";
import type { Typed } from "./planning.ts";

/** What this office used last; where it has planned nothing yet, what most begin with. */
export type Habits = {
  topic: string;
  seats: number;
  policy: string;
  language: string;
  fallbackUrl: string;
  fallbackPhone: string;
  allianceIds: string[];
};

/** "2026-12-02" and "10:00" of a moment in a zone. */
export const dayIn = (moment: Date, zone: string) =>
  DateTime.fromJSDate(moment, { zone }).toFormat("yyyy-MM-dd");
export const clockIn = (moment: Date, zone: string) =>
  DateTime.fromJSDate(moment, { zone }).toFormat("HH:mm");

const hour = 3_600_000;

/** One date of the form. */
export const dated = (startsAt: Date, endsAt: Date, zone: string): Typed => ({
  day: [dayIn(startsAt, zone)],
  from: [clockIn(startsAt, zone)],
  to: [clockIn(endsAt, zone)],
});

/** An empty form, filled with what is likeliest: only the title is missing. */
export function startingForm(habits: Habits, { now, zone }: { now: Date; zone: string }): Typed {
  const startsAt = sensibleStart(now, zone);
  return {
    ...dated(startsAt, new Date(startsAt.getTime() + hour), zone),
    topic: [habits.topic],
    seats: [String(habits.seats)],
    policy: [habits.policy],
    language: [habits.language],
    format: ["lecture"],
    keptHours: ["48"],
    fallbackUrl: [habits.fallbackUrl],
    fallbackPhone: [habits.fallbackPhone],
    alliance: habits.allianceIds,
    publish: ["now"],
  };
}

/** The times that stand in the address, as the calendar hands them over: "2026-12-02T10:00". */
export function withTimes(typed: Typed, start: string | null, end: string | null): Typed {
  const [day = "", from = ""] = read(start);
  if (!day || !from) return typed;
  const hours = Number(from.slice(0, 2)) + 1;
  const hourLater = `${String(Math.min(hours, 23)).padStart(2, "0")}:${from.slice(3)}`;
  const [endDay, to] = read(end);
  return { ...typed, day: [day], from: [from], to: [endDay === day && to ? to : hourLater] };
}

const read = (moment: string | null) =>
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(moment ?? "")?.slice(1) ?? [];

/**
 * Until when a second date is for the waiting list alone: three days, and at the latest a day before its
 * start; where that is over already, half of the time that is left.
 */
export function openToAll(now: Date, startsAt: Date): Date {
  const left = startsAt.getTime() - now.getTime();
  const latest = left > 30 * hour ? left - 24 * hour : left / 2;
  const until = new Date(now.getTime() + Math.min(72 * hour, latest));
  until.setUTCMinutes(0, 0, 0);
  return until;
}
