import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { breakages } from "#tests/house/breakages.ts";

/** The names of the tests that each of them turned red. */
let red: Record<string, string[]>;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["tests/support/broken-lines.ts"],
    { env: { NODE_ENV: "test", PATH: process.env.PATH, HOME: process.env.HOME } },
  );
  red = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}, 1_200_000);

/** Each of these files is green before the house as it is: `npm test` says so. */
describe("a breakage of one line", () => {
  test.each(breakages)("is seen: $name", ({ name }) => {
    expect(red[name]?.length).toBeGreaterThan(0);
  });
});
