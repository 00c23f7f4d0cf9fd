import { expect, test } from "vitest";
import { failuresOf, ofEach } from "#tests/support/other-seeds.ts";

const file = "tests/features/notifications/sequences.test.ts";
const stories = { file, variable: "SEQUENCES", count: ofEach };

test("a thousand sequences: nobody ever holds a wrong time, and no seat is given twice", async ({
  signal,
}) => {
  expect(await failuresOf(stories, [11, 12, 13, 14], signal)).toEqual([]);
}, 2_400_000);
