import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround, type Ground } from "#tests/support/fuzz-ground.ts";
import { fuzzed } from "#tests/support/fuzzed.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let ground: Ground;

beforeAll(async () => {
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  ground = await aGround(server);
});

afterAll(() => server?.stop());

test("three hundred bad inputs get an answer that says what to do, and leave nothing half done", async () => {
  const statuses = await fuzzed(server.url, ground, {
    count: Number(process.env.N ?? 600),
    seed: 7,
  });
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(["200", "201", "303", "400", "404"]),
  );
});
