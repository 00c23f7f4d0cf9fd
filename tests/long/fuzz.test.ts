import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround, type Ground } from "#tests/support/fuzz-ground.ts";
import { fuzzed } from "#tests/support/fuzzed.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const count = 10_000;
/** Another one by FUZZ_SEED; it stands in the message of a failure, with the number of the input. */
const seed = Number(process.env.FUZZ_SEED ?? 20_779);
let server: RunningServer;
let ground: Ground;

beforeAll(async () => {
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  ground = await aGround(server);
});

afterAll(() => server?.stop());

test("ten thousand bad inputs get an answer that says what to do, and leave nothing half done", async () => {
  const statuses = await fuzzed(server.url, ground, { count, seed });
  expect(Object.values(statuses).reduce((sum, times) => sum + times)).toBe(count);
  const heard = Object.entries(statuses).map(([status, times]) => `${status}: ${times}`);
  process.stdout.write(`  seed ${seed}: ${heard.join(", ")}\n`);
});
