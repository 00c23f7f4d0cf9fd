import fc from "fast-check";
import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { keptZone } from "#app/zones.ts";

const names = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) });

test("a zone that remembers its offsets has those of luxon, first and again", () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), instants, (name, at) => {
      const right = new IANAZone(name).offset(at);
      expect([keptZone(name).offset(at), keptZone(name).offset(at)]).toEqual([right, right]);
    }),
    { numRuns: 2_000 },
  );
});

test("it changes within a second, as clocks do", () => {
  const change = Date.UTC(2026, 9, 25, 1);
  const offsets = [change - 1_000, change].map((at) => keptZone("Europe/Berlin").offset(at));
  expect(offsets).toEqual([120, 60]);
});

test("what is no zone is not valid, and not remembered", () => {
  expect(keptZone("Nirgendwo/Hier").isValid).toBe(false);
  expect(keptZone("Nirgendwo/Hier")).not.toBe(keptZone("Nirgendwo/Hier"));
});
