import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { breakages } from "#tests/house/breakages.ts";
import { brokenHouse } from "#tests/support/broken-house.ts";

type Report = { numPassedTests: number; numFailedTests: number };

/** Runs one test file in a copy of the house and answers its counts. */
async function countsIn(folder: string, file: string): Promise<Report> {
  const report = join(folder, "report.json");
  const args = ["--project", "unit", "--reporter", "json", "--outputFile.json", report, file];
  const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
    cwd: folder,
    env: { NODE_ENV: "test", PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: "ignore",
  });
  await once(vitest, "exit");
  return JSON.parse(readFileSync(report, "utf8")) as Report;
}

describe("a breakage of one line", () => {
  test.each(breakages)("is seen: $name", async ({ seenBy, ...breakage }) => {
    const house = brokenHouse(breakage);
    const counts = await countsIn(house.folder, seenBy);
    house.remove();

    expect(counts.numFailedTests).toBeGreaterThan(0);
  });

  test.each([
    ...new Set(breakages.map(({ seenBy }) => seenBy)),
  ])("is all that turns %s red", async (file) => {
    const house = brokenHouse();
    const counts = await countsIn(house.folder, file);
    house.remove();

    expect(counts).toMatchObject({ numFailedTests: 0 });
    expect(counts.numPassedTests).toBeGreaterThan(0);
  });
});
