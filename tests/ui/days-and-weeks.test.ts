import { describe, expect, test } from "vitest";
import { dayKey, type Locale, weekOf, whenWords } from "#app/ui/when.ts";

const zone = "Europe/Berlin";
const words = (from: string, to: string, now: string, locale: Locale = "de") =>
  whenWords({
    startsAt: new Date(from),
    endsAt: new Date(to),
    zone,
    locale,
    now: new Date(now),
  });

describe("nights", () => {
  test("a session over midnight names the day on which it ends", () => {
    const night = [
      "2026-12-01T22:00+01:00",
      "2026-12-02T00:30+01:00",
      "2026-12-01T12:00+01:00",
    ] as const;
    expect(words(...night).time).toBe("22:00 Uhr bis Mi., 0:30 Uhr");
    expect(words(...night, "en").time).toBe("22:00 until Wed, 00:30");
  });

  test("a session until midnight ends at 24:00", () => {
    const evening = words(
      "2026-12-01T22:00+01:00",
      "2026-12-02T00:00+01:00",
      "2026-12-01T12:00+01:00",
    );
    expect([evening.time, evening.clock]).toEqual(["22:00–24:00 Uhr", "22:00–24:00"]);
  });

  test("when clocks go back, both times say which hour they mean", () => {
    const autumn = words(
      "2026-10-25T02:30+02:00",
      "2026-10-25T02:30+01:00",
      "2026-10-24T12:00+02:00",
    );
    expect(autumn.time).toBe("2:30 Uhr MESZ – 2:30 Uhr MEZ");
    expect(autumn.relative).toBe("morgen");
  });

  test("when clocks go forward, both times say so too", () => {
    const spring = words(
      "2027-03-28T01:30+01:00",
      "2027-03-28T03:30+02:00",
      "2027-03-27T12:00+01:00",
    );
    expect(spring.time).toBe("1:30 Uhr MEZ – 3:30 Uhr MESZ");
  });

  test("days are counted by the calendar, also where one has 23 hours", () => {
    const monday = ["2027-03-29T00:30+02:00", "2027-03-29T01:30+02:00"] as const;
    expect(words(...monday, "2027-03-27T23:30+01:00").relative).toBe("übermorgen");
  });
});

describe("days and weeks of the programme", () => {
  const now = new Date("2026-11-30T08:00+01:00");
  const week = (date: string, locale: Locale = "de") => weekOf(new Date(date), zone, now, locale);

  test("a session belongs to the day its zone shows", () => {
    expect(dayKey(new Date("2026-11-30T23:30Z"), zone)).toBe("2026-12-01");
  });

  test("weeks run from Monday to Sunday", () => {
    expect(week("2026-12-06T23:00+01:00").which).toBe("this");
    expect(week("2026-12-07T00:00+01:00").which).toBe("next");
    expect(week("2026-11-29T23:00+01:00").which).toBe("last");
  });

  test.each([
    ["2026-12-16T10:00+01:00", "14.–20. Dezember", "14–20 December"],
    ["2026-12-01T10:00+01:00", "30. November – 6. Dezember", "30 November – 6 December"],
    [
      "2027-01-01T10:00+01:00",
      "28. Dezember 2026 – 3. Januar 2027",
      "28 December 2026 – 3 January 2027",
    ],
    ["2027-01-13T10:00+01:00", "11.–17. Januar 2027", "11–17 January 2027"],
  ])("the week of %s reads %s", (date, german, english) => {
    expect([week(date).range, week(date, "en").range]).toEqual([german, english]);
  });

  test("the last days of a year share their key with the week's first days in the next", () => {
    expect(week("2026-12-31T10:00+01:00").key).toBe(week("2027-01-02T10:00+01:00").key);
  });
});
