import { expect, test } from "vitest";
import { runStories } from "#tests/support/seat-run.ts";

/** "SEED COUNT": another seed, or more of them (tests/long/seat-stories.test.ts). */
const [seed = 1, count = 40] = (process.env.SEATS ?? "").split(" ").filter(Boolean).map(Number);

test("whoever comes and goes at the same moment, seats are given by ticket and never twice", async () => {
  const report = await runStories(seed, count);

  expect(report.failure).toBeNull();
  expect(report.stories).toBeGreaterThanOrEqual(count);
  expect(report.together).toBeGreaterThan(count);
  process.stdout.write(`  ${report.stories} stories, ${report.steps} steps\n`);
}, 900_000);
