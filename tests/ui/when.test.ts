import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { clockWords, type Locale, whenWords } from "#app/ui/when.ts";

const zone = "Europe/Berlin";
const words = (from: string, to: string, now: string, locale: Locale = "de") =>
  whenWords({
    startsAt: new Date(from),
    endsAt: new Date(to),
    zone,
    locale,
    now: new Date(now),
  });
const tuesday = ["2026-12-01T10:00+01:00", "2026-12-01T11:00+01:00"] as const;
const relative = (now: string, locale: Locale = "de") => words(...tuesday, now, locale).relative;

describe("date and time of a session", () => {
  test("in German", () => {
    expect(words(...tuesday, "2026-11-22T12:00+01:00")).toMatchObject({
      day: "Di., 1. Dezember 2026",
      date: "Dienstag, 1. Dezember 2026",
      time: "10:00–11:00 Uhr",
      clock: "10:00–11:00",
      weekday: "Di.",
      dayNumber: "1.",
      month: "Dezember",
      long: "Di., 1. Dezember 2026, 10:00–11:00 Uhr",
      heading: "Di., 1. Dezember 2026, 10:00–11:00 Uhr",
      isToday: false,
      iso: "2026-12-01T10:00:00+01:00",
    });
  });

  test("in English", () => {
    expect(words(...tuesday, "2026-11-22T12:00+01:00", "en")).toMatchObject({
      day: "Tue, 1 December 2026",
      date: "Tuesday, 1 December 2026",
      time: "10:00–11:00",
      dayNumber: "1",
      long: "Tue, 1 December 2026, 10:00–11:00",
    });
  });

  test("hours before ten stand without a zero in a German sentence and with one in a column", () => {
    const early = words(
      "2026-12-01T09:00+01:00",
      "2026-12-01T09:45+01:00",
      "2026-12-01T08:00+01:00",
    );
    expect([early.time, early.clock]).toEqual(["9:00–9:45 Uhr", "09:00–09:45"]);
    expect(early.span).toBe("9:00–9:45");
  });

  test("what is soon does without its year", () => {
    const [start, end] = ["2026-12-03T09:00+01:00", "2026-12-03T10:00+01:00"];
    const later = words(start, end, "2026-12-01T08:00+01:00");
    expect([later.soon, later.soonDay]).toEqual([
      "Do., 3. Dezember, 9:00–10:00 Uhr",
      "Donnerstag, 3. Dezember",
    ]);
    const close = words(start, end, "2026-12-02T08:00+01:00");
    expect([close.soon, close.soonDay]).toEqual(["Morgen, 9:00–10:00 Uhr", "Morgen"]);
  });

  test("a time alone reads as one says it", () => {
    const doors = new Date("2026-12-01T09:45+01:00");
    expect([clockWords(doors, zone, "de"), clockWords(doors, zone, "en")]).toEqual([
      "9:45 Uhr",
      "09:45",
    ]);
  });

  test("today and tomorrow are called so", () => {
    expect(words(...tuesday, "2026-12-01T07:00+01:00").heading).toBe("Heute, 10:00–11:00 Uhr");
    expect(words(...tuesday, "2026-11-30T23:59+01:00").heading).toBe("Morgen, 10:00–11:00 Uhr");
    expect(words(...tuesday, "2026-11-30T23:59+01:00", "en").heading).toBe("Tomorrow, 10:00–11:00");
    expect(words(...tuesday, "2026-12-01T00:00+01:00").isToday).toBe(true);
  });

  test("whose clock it is, is always said in English, in German where it is not Berlin's", () => {
    const span = { startsAt: new Date(tuesday[0]), endsAt: new Date(tuesday[1]) };
    const now = new Date("2026-11-30T12:00Z");
    const named = (of: string, locale: "de" | "en") =>
      whenWords({ ...span, zone: of, locale, now }).zoneLabel;
    expect(named("Europe/Berlin", "en")).toBe("Berlin time");
    expect(named("Europe/Berlin", "de")).toBeUndefined();
    expect(named("Europe/Vienna", "de")).toBe("Ortszeit Wien");
    expect(named("Europe/Warsaw", "en")).toBe("Warsaw time");
    const vienna = whenWords({ ...span, zone: "Europe/Vienna", locale: "de", now });
    expect(vienna.longZoned).toBe("Di., 1. Dezember 2026, 10:00–11:00 Uhr (Ortszeit Wien)");
  });
});

describe("how far away a session is", () => {
  test.each([
    ["2026-12-01T09:48+01:00", "in 12 Minuten", "in 12 minutes"],
    ["2026-12-01T09:59:50+01:00", "in 1 Minute", "in 1 minute"],
    ["2026-12-01T06:00+01:00", "in 4 Stunden", "in 4 hours"],
    ["2026-11-30T23:00+01:00", "morgen", "tomorrow"],
    ["2026-11-29T08:00+01:00", "übermorgen", "in 2 days"],
    ["2026-11-28T23:00+01:00", "in 3 Tagen", "in 3 days"],
    ["2026-11-10T12:00+01:00", "in 3 Wochen", "in 3 weeks"],
    ["2026-12-01T10:00+01:00", "jetzt", "now"],
    ["2026-12-01T10:59+01:00", "jetzt", "now"],
    ["2026-12-01T11:20+01:00", "vor 20 Minuten", "20 minutes ago"],
    ["2026-12-01T15:00+01:00", "vor 4 Stunden", "4 hours ago"],
    ["2026-12-02T08:00+01:00", "gestern", "yesterday"],
  ])("at %s it is %s", (now, german, english) => {
    expect([relative(now), relative(now, "en")]).toEqual([german, english]);
  });

  test("an evening session after midnight is minutes away, not tomorrow", () => {
    const late = words(
      "2026-12-02T00:10+01:00",
      "2026-12-02T01:00+01:00",
      "2026-12-01T23:50+01:00",
    );
    expect(late.relative).toBe("in 20 Minuten");
  });
});

test("a time of day is the one on the clocks of its zone", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "Europe/Vienna",
    "America/St_Johns",
    "Asia/Kolkata",
  );
  const moments = fc.date({
    min: new Date("1990-01-01"),
    max: new Date("2060-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(zones, moments, (timeZone, moment) => {
      const there = DateTime.fromJSDate(moment, { zone: timeZone });
      expect(clockWords(moment, timeZone, "de")).toBe(there.toFormat("H:mm 'Uhr'"));
      expect(clockWords(moment, timeZone, "en")).toBe(there.toFormat("HH:mm"));
    }),
  );
});
