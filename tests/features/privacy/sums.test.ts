import fc from "fast-check";
import { expect, test } from "vitest";
import { sumsTold, type Told } from "#tests/support/sums.ts";
import { aYear, type Life, lives, moments } from "#tests/support/sums-year.ts";

test("every sum and list of a session agrees, whatever is erased or deleted within a year", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lives, { minLength: 6, maxLength: 14 }), async (people: Life[]) => {
      const year = await aYear(people);
      const before = new Map<string, Told>();
      for (const moment of moments) {
        await year.goOnTo(moment);
        for (const session of year.sessions) {
          const { agreed, ...told } = await sumsTold(year.offices, session);
          expect(agreed, `${session} at ${moment.label}`).toEqual([]);
          if (!moment.drops) expect(told).toEqual(before.get(session) ?? told);
          before.set(session, told);
        }
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
