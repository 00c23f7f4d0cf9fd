import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Report = { testResults: { assertionResults: { failureMessages: string[] }[] }[] };

/** A test file of generated stories that reads "SEED COUNT" from a variable of its environment. */
type Stories = { file: string; variable: string; count: number };

/** Stories of each seed: so many tell the whole, CI hears a tenth of them. */
export const ofEach = process.env.CI === "true" ? 25 : 250;

/**
 * Runs it once for each seed, in `lanes` processes at a time, each with a database of its own. With
 * `signal` they end, too: a test that took too long leaves nobody at work behind.
 */
export async function failuresOf(
  stories: Stories,
  seeds: number[],
  signal: AbortSignal,
  lanes = 2,
): Promise<string[]> {
  const left = [...seeds];
  const found: string[] = [];
  const lane = async () => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift())
      found.push(...(await failuresOfOne(stories, seed, signal)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}

/** What goes wrong with one seed; the words say how to see it again. */
async function failuresOfOne(
  { file, variable, count }: Stories,
  seed: number,
  signal: AbortSignal,
) {
  const drafts = mkdtempSync(join(tmpdir(), "verbund-stories-"));
  const report = join(drafts, "report.json");
  const args = ["--project", "unit", "--reporter", "json", "--outputFile.json", report, file];
  const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      [variable]: `${seed} ${count}`,
    },
    stdio: "ignore",
    signal,
  });
  await new Promise((ended, fail) => vitest.once("exit", ended).once("error", fail));
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  rmSync(drafts, { recursive: true, force: true });
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.length === 0 ? ["no test ran"] : tests.flatMap((one) => one.failureMessages);
}
