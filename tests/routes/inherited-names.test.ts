import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { manifestDoors } from "#tests/support/fuzz-manifest.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;

beforeAll(async () => {
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
});

afterAll(() => server?.stop());

/** What every object answers to without having been told. */
const inherited = ["constructor", "__proto__"];

/** What a page says was done, and what no page says: how a program writes its own parts. */
const saidBy = (text: string) =>
  text.match(/role="status"[\s\S]*?<\/p>|\[object |native code/g) ?? [];

test("a page says of an inherited name what it says of any word it does not know", async () => {
  const { lined, at } = await manifestDoors(server);
  const heard: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const { method, route, by } of lined) {
    if (method !== "GET") continue;
    const { path, cookie } = await at(method, route, by[0] as (typeof by)[0]);
    const saying = async (word: string) => {
      const headers = cookie ? { Cookie: cookie } : {};
      const { status, text } = await ask(`${server.url}${path}?ok=${word}`, { headers });
      return { status, said: saidBy(text) };
    };
    const [any, ...said] = await Promise.all(["unbekannt", ...inherited].map(saying));
    for (const [n, name] of inherited.entries()) {
      heard[`${route} ${name}`] = said[n];
      expected[`${route} ${name}`] = any;
    }
  }
  expect(heard).toEqual(expected);
  expect(Object.keys(heard).length).toBeGreaterThan(150);
}, 300_000);
