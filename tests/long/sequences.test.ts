import { expect, test } from "vitest";
import { failuresOf } from "#tests/support/other-seeds.ts";

const file = "tests/features/notifications/sequences.test.ts";
const stories = { file, variable: "SEQUENCES", count: 250 };

test("a thousand sequences: nobody ever holds a wrong time, and no seat is given twice", async () => {
  expect(await failuresOf(stories, [11, 12, 13, 14])).toEqual([]);
});
