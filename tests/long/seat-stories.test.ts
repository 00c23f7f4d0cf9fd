import { expect, test } from "vitest";
import { failuresOf } from "#tests/support/other-seeds.ts";

const file = "tests/features/seats/seat-stories.test.ts";
const stories = { file, variable: "SEATS", count: 250 };

test("a thousand stories at once: seats by ticket, contingents kept, nobody lost", async () => {
  expect(await failuresOf(stories, [21, 22, 23, 24])).toEqual([]);
});
