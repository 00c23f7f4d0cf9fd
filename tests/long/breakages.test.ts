import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { breakages } from "#tests/house/breakages.ts";

type Seen = Record<string, { passed: number; red: string[] }>;
let seen: Seen;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["tests/support/broken-lines.ts"],
    { env: { NODE_ENV: "test", PATH: process.env.PATH, HOME: process.env.HOME } },
  );
  seen = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Seen;
}, 1_200_000);

describe("a breakage of one line", () => {
  test.each(breakages)("is seen: $name", ({ name }) => {
    expect(seen[name]?.red.length).toBeGreaterThan(0);
  });

  test("is all that turns these files red", () => {
    expect(seen.sound?.red).toEqual([]);
    expect(seen.sound?.passed).toBeGreaterThan(breakages.length);
  });
});
