import fc from "fast-check";
import { expect, test } from "vitest";
import { aCrowd, guests } from "#tests/support/crowd.ts";
import { expectSeen } from "#tests/support/crowd-seen.ts";

test("ten thousand generated registrations keep who sees whom", async () => {
  let seen = 0;
  const crowds = fc.array(guests, { minLength: 400, maxLength: 400, size: "max" });
  await fc.assert(
    fc.asyncProperty(crowds, async (people) => {
      await expectSeen(await aCrowd(people));
      seen += people.length;
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(seen).toBe(10_000);
});
