import { expect, test } from "vitest";
import { pageIn } from "#app/features/programme/programme.ts";

const asked = (page: string) => pageIn(new URL(`http://localhost/aiw?seite=${page}`));

test.each([
  ["3", 3],
  ["", 1],
  ["0", 1],
  ["-5", 1],
  ["abc", 1],
  ["99999999999999999999", 10_000],
  ["1e308", 1],
])("page %j is page %i, and never more than a database can count", (typed, page) => {
  expect(asked(typed)).toBe(page);
});
