import { expect, test } from "vitest";
import { runSequences } from "#tests/support/sequence-run.ts";

/** "SEED COUNT": another seed, or more of them (tests/long/sequences.test.ts). */
const [seed = 1, count = 18] = (process.env.SEQUENCES ?? "").split(" ").filter(Boolean).map(Number);

test("whatever happens in whatever order, seats, calendars and mails tell the truth", async () => {
  const report = await runSequences(seed, count);

  expect(report.failure).toBeNull();
  expect(report.sequences).toBeGreaterThanOrEqual(count);
  process.stdout.write(`  ${report.sequences} sequences, ${report.mails} mails\n`);
}, 900_000);
