import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const file = "tests/features/notifications/sequences.test.ts";
/** Two processes, each with a database of its own: 1,000 sequences of four fixed seeds. */
const seeds = [
  [11, 12],
  [13, 14],
];
const each = 250;

const drafts = mkdtempSync(join(tmpdir(), "verbund-sequences-"));
afterAll(() => rmSync(drafts, { recursive: true, force: true }));

type Report = { testResults: { assertionResults: { failureMessages: string[] }[] }[] };

/** What goes wrong with one seed; the words say how to see it again. */
async function failuresOf(seed: number): Promise<string[]> {
  const report = join(drafts, `${seed}.json`);
  const args = ["--project", "unit", "--reporter", "json", "--outputFile.json", report, file];
  const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SEQUENCES: `${seed} ${each}`,
    },
    stdio: "ignore",
  });
  await new Promise((ended) => vitest.once("exit", ended));
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.length === 0 ? ["no test ran"] : tests.flatMap((one) => one.failureMessages);
}

test("a thousand sequences: nobody ever holds a wrong time, and no seat is given twice", async () => {
  const found = await Promise.all(
    seeds.map(async ([first = 0, second = 0]) => [
      ...(await failuresOf(first)),
      ...(await failuresOf(second)),
    ]),
  );
  expect(found.flat()).toEqual([]);
});
