import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

test("the health page says ok, tells nobody more, and answers no form", async () => {
  const { status, text } = await ask(`${server.url}/healthz`);
  expect([status, JSON.parse(text)]).toEqual([200, { ok: true }]);
  expect((await ask(`${server.url}/healthz`, { form: {} })).status).toBe(405);
});
