import fc from "fast-check";
import { DateTime } from "luxon";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  atClock,
  localTime,
  readDay,
  readDayAndTime,
  readLocalTime,
  readMoment,
} from "#app/ui/local-time.ts";

const zones = ["Europe/Berlin", "America/New_York", "Europe/London", "Australia/Lord_Howe"];
const berlin = "Europe/Berlin";
const minute = 60_000;

/** Each minute of these years, one in three of them near a night in which clocks change. */
const anInstant = fc
  .record({
    zone: fc.constantFrom(...zones),
    any: fc.integer({ min: Date.UTC(2020, 0) / minute, max: Date.UTC(2036, 0) / minute }),
    year: fc.integer({ min: 2020, max: 2035 }),
    change: fc.constantFrom<[number, number]>([2, 31], [9, 31], [2, 14], [10, 7], [3, 7], [9, 7]),
    beside: fc.integer({ min: -8 * 1440, max: 1440 }),
    near: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ zone, any, year, change: [month, day], beside, near }) => ({
    zone,
    instant: new Date((near ? any : Date.UTC(year, month, day) / minute + beside) * minute),
  }));

/** Every instant at which a clock in this zone shows this, found by trying. */
function allThatShow(text: string, zone: string): Date[] {
  const wall = Date.parse(`${text}:00Z`);
  const offsets = Array.from({ length: 113 }, (_, n) => (n - 56) * 15 * minute);
  return offsets
    .map((offset) => new Date(wall + offset))
    .filter((at) => localTime(at, zone) === text);
}

describe.each(["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"])("with the clock at %s", (now) => {
  beforeEach(() => vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());

  test("a text is the first instant at which a clock shows it, or none where no clock ever does", () => {
    fc.assert(
      fc.property(anInstant, ({ zone, instant }) => {
        const wall = localTime(instant, zone);
        for (const text of [wall, instant.toISOString().slice(0, 16)]) {
          const [first] = allThatShow(text, zone).sort((a, b) => +a - +b);
          expect(readLocalTime(text, zone)).toEqual(first ?? null);
          expect(readDayAndTime(text.slice(0, 10), text.slice(11), zone)).toEqual(first ?? null);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a form saved unchanged never moves an hour", () => {
    fc.assert(
      fc.property(anInstant, ({ zone, instant }) => {
        expect(readLocalTime(localTime(instant, zone), zone, instant)).toEqual(instant);
      }),
      { numRuns: 300 },
    );
  });

  test("half past two in autumn's night is the first of the two", () => {
    expect(readLocalTime("2026-10-25T02:30", berlin)).toEqual(new Date("2026-10-25T00:30:00Z"));
    const second = new Date("2026-10-25T01:30:00Z");
    expect(readLocalTime("2026-10-25T02:30", berlin, second)).toEqual(second);
    expect(readMoment("2026-10-25T02:30", berlin)?.toJSDate()).toEqual(
      new Date("2026-10-25T00:30:00Z"),
    );
    const evening = DateTime.fromISO("2026-10-25T20:00", { zone: berlin });
    expect(atClock(evening, 2, 30).toJSDate()).toEqual(new Date("2026-10-25T00:30:00Z"));
  });

  test("half past two in spring's night is shown by no clock; what is worked out takes the time after it", () => {
    expect(readLocalTime("2026-03-29T02:30", berlin)).toBeNull();
    const day = DateTime.fromISO("2026-03-29", { zone: berlin });
    expect(localTime(atClock(day, 2, 30).toJSDate(), berlin)).toBe("2026-03-29T03:30");
  });

  test("a day begins when its first minute is shown", () => {
    fc.assert(
      fc.property(anInstant, ({ zone, instant }) => {
        const key = localTime(instant, zone).slice(0, 10);
        expect(readDay(key, zone)?.toFormat("yyyy-LL-dd")).toBe(key);
        expect(readDay(key, zone)?.equals(readDay(key, zone)?.startOf("day") as DateTime)).toBe(
          true,
        );
      }),
    );
  });
});

test("what is no date is none", () => {
  for (const text of ["", "2026-02-30T10:00", "2026-13-01T10:00", "0999-01-01T10:00", "morgen"])
    expect(readLocalTime(text, berlin), text).toBeNull();
  for (const text of ["2026-02-30", "26-1-1", "2026-12-01T10:00", "0001-01-01"])
    expect(readDay(text, berlin), text).toBeNull();
  expect(readMoment("2026-12-01T10:00:30Z", berlin)?.toJSDate()).toEqual(
    new Date("2026-12-01T10:00:30Z"),
  );
  expect(readMoment("2026-12-01T10:00:30", berlin)?.toJSDate()).toEqual(
    new Date("2026-12-01T09:00:30Z"),
  );
  expect(readMoment("2026-12-01", berlin)?.toJSDate()).toEqual(new Date("2026-11-30T23:00:00Z"));
  expect(readMoment("2026-02-30T10:00:00Z", berlin)).toBeNull();
});
