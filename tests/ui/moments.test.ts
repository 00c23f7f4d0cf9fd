import { describe, expect, test } from "vitest";
import { dateWords, fullMoment, shortMoment, timeOfDay } from "#app/ui/moments.ts";

const zone = "Europe/Berlin";
const at = new Date("2026-12-01T09:05+01:00");

describe("moments in columns", () => {
  test("hours before ten have no zero in German and one in English", () => {
    expect([timeOfDay(at, zone, "de"), timeOfDay(at, zone, "en")]).toEqual(["9:05", "09:05"]);
  });

  test("a moment of today says so, one of another year names it", () => {
    const short = (now: string) => shortMoment(at, zone, "de", new Date(now));
    expect(short("2026-12-01T20:00+01:00")).toBe("heute, 9:05");
    expect(short("2026-12-02T08:00+01:00")).toBe("1.12., 9:05");
    expect(short("2027-01-02T08:00+01:00")).toBe("1.12.2026, 9:05");
  });

  test("where a record is kept, the date is whole", () => {
    expect(fullMoment(at, zone, "de")).toBe("1.12.2026, 9:05");
    expect(fullMoment(at, zone, "en")).toBe("1 Dec 2026, 09:05");
    expect(dateWords(at, zone, "de")).toBe("1. Dezember 2026");
  });
});
