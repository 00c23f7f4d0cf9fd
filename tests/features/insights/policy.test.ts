import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { told, toldDistricts } from "#app/features/insights/insights.ts";

const cells = fc
  .array(fc.record({ named: fc.nat({ max: 12 }), unnamed: fc.nat({ max: 12 }) }), {
    ...{ minLength: 1, maxLength: 6 },
  })
  .map((rows) => rows.map((row, n) => ({ key: `k${n}`, ...row })));

describe("what a report tells of people who are not seen by name", () => {
  test("names no number below five, and none that leaves one when it is taken from the total", () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const { rows: shown, total } = told(rows);
        const open = shown.flatMap(({ count }, n) =>
          typeof count === "number" ? [{ count, row: rows[n] }] : [],
        );
        for (const { count, row } of open) {
          expect(count).toBe((row?.named ?? 0) + (row?.unnamed ?? 0));
          expect(row?.unnamed).toBeGreaterThanOrEqual(5);
        }
        const hidden = rows.filter((_, n) => typeof shown[n]?.count !== "number");
        if (total === null || hidden.length === 0) return;
        // Whoever knows the rule, the total and the named ones is left with at least two cells and nine people.
        const left = total - open.reduce((sum, { count }) => sum + count, 0);
        const named = hidden.reduce((sum, row) => sum + row.named, 0);
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(left - named).toBeGreaterThanOrEqual(9);
      }),
      { numRuns: 2_000 },
    );
  });

  test("tells no districts where the channels tell no total, for both are of the same people", () => {
    fc.assert(
      fc.property(cells, cells, (districts, channels) => {
        const byChannel = told(channels);
        const byDistrict = toldDistricts(districts, byChannel);
        if (byChannel.total === null) expect(byDistrict).toBeNull();
        for (const { key } of byDistrict?.rows ?? []) {
          const row = districts.find((one) => one.key === key);
          expect(row?.unnamed).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
