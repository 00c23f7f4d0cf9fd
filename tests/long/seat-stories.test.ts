import { expect, test } from "vitest";
import { failuresOf, ofEach } from "#tests/support/other-seeds.ts";

const file = "tests/features/seats/seat-stories.test.ts";
const stories = { file, variable: "SEATS", count: ofEach };

test("a thousand stories at once: seats by ticket, contingents kept, nobody lost", async ({
  signal,
}) => {
  expect(await failuresOf(stories, [21, 22, 23, 24], signal)).toEqual([]);
}, 2_400_000);
