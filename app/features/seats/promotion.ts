import { DateTime } from "luxon";
import { atClock } from "#app/ui/local-time.ts";

/** How a freed seat reaches the first in line: as their seat, as an offer for a time, or later. */
export type Giving =
  | { how: "seat" }
  | { how: "offer"; until: Date }
  /** Nobody is asked at night: the seat stays free beside those who wait. */
  | { how: "later"; at: Date };

type Promoting = { promotionPolicy: string; startsAt: Date; zone: string };

const hour = 3_600_000;

/** Within this time before the start there is none left to ask: who is next is seated. */
const tooLateToAsk = 4 * hour;

/** Offers are made between these hours of the session's zone, and then run through. */
const [opens, closes] = [8, 18];

/** How long a seat is held for somebody of a flood, who has only just signed up. */
export const confirmUntil = (now: Date) => new Date(now.getTime() + 2 * hour);

/**
 * How long it is held for somebody who is asked to confirm it later on: two hours of the day, or a day
 * while the start is more than two days away and there is no hurry.
 */
export function askUntil(
  { startsAt, zone }: Omit<Promoting, "promotionPolicy">,
  now: Date,
  hurry = true,
) {
  const here = DateTime.fromJSDate(now, { zone });
  const isDay = here.hour >= opens && here.hour < closes;
  const morning = here.plus({ days: here.hour < opens ? 0 : 1 }).startOf("day");
  const asked = isDay ? now.getTime() : atClock(morning, opens).toMillis();
  const isFar = startsAt.getTime() - asked > 48 * hour;
  const until = asked + (isFar && !hurry ? 24 : 2) * hour;
  return new Date(until < startsAt.getTime() ? until : now.getTime() + 2 * hour);
}

/** Nobody is asked any more whether they come. */
export const isTooLateToAsk = (startsAt: Date, now: Date) =>
  startsAt.getTime() - now.getTime() < tooLateToAsk;

/**
 * What happens to a seat that is free at this moment. An offer holds 24 hours while the start is more
 * than 48 hours away, else 2 hours.
 */
export function givingOf({ promotionPolicy, startsAt, zone }: Promoting, now: Date): Giving {
  const left = (from: Date) => startsAt.getTime() - from.getTime();
  if (promotionPolicy !== "offer" || left(now) < tooLateToAsk) return { how: "seat" };

  const here = DateTime.fromJSDate(now, { zone });
  if (here.hour >= opens && here.hour < closes) {
    const hours = left(now) > 48 * hour ? 24 : 2;
    return { how: "offer", until: new Date(now.getTime() + hours * hour) };
  }
  const morning = here.plus({ days: here.hour < opens ? 0 : 1 }).startOf("day");
  const at = atClock(morning, opens).toJSDate();
  return left(at) < tooLateToAsk ? { how: "seat" } : { how: "later", at };
}
