import fc from "fast-check";
import { test } from "vitest";
import { aCrowd, guests } from "#tests/support/crowd.ts";
import { expectSeen } from "#tests/support/crowd-seen.ts";

test("no name where there is no right, sums that are true, and no small number, whoever comes", async () => {
  const crowds = fc.array(guests, { minLength: 20, maxLength: 120, size: "max" });
  await fc.assert(
    fc.asyncProperty(crowds, async (people) => expectSeen(await aCrowd(people))),
    { numRuns: 5, endOnFailure: true },
  );
});
