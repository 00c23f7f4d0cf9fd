import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { csvOf } from "#app/platform/sheet.server.ts";

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Chatham",
];

/** Nights in which clocks change, to the minute, and any other time. */
const instant = fc.oneof(
  fc.constantFrom(
    "2026-03-29T01:00Z",
    "2026-10-25T01:00Z",
    "2026-11-01T06:00Z",
    "2026-10-03T15:30Z",
  ),
  fc.date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true }),
);
const near = fc
  .tuple(instant, fc.integer({ min: -3_600_000, max: 3_600_000 }))
  .map(([at, away]) => new Date(new Date(at).getTime() + away));

test("instants in a table stand as the clocks of its zone show them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zones),
      fc.array(near, { minLength: 1, maxLength: 20 }),
      async (zone, instants) => {
        const rows = [instants.map((each) => [each])];
        const text = await csvOf({ name: "Zeiten", zone, columns: [{ label: "Wann" }], rows });
        const shown = text.trim().split("\r\n").slice(1);
        expect(shown).toEqual(
          instants.map((each) => DateTime.fromJSDate(each, { zone }).toFormat("dd.LL.yyyy HH:mm")),
        );
      },
    ),
    { numRuns: 200 },
  );
});
