import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#app/server/migrate.ts";
import { freePort } from "#app/server/ports.ts";
import { isAlive } from "#app/server/processes.mjs";
import { runScript } from "#tests/support/broken-house.ts";
import { aMinutePasses, longRush, openWork, until } from "#tests/support/long-rush.ts";
import {
  asAdmin,
  cloneDatabase,
  embeddedPostgres,
  type TestServer,
} from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const kills = 20;
/** How many sign-ups are acknowledged before each kill: the same in every run. */
const pauses = fc.sample(fc.integer({ min: 1, max: 15 }), { seed: 4, numRuns: kills });
const minutes = 60_000;
type Ground = { slugs: string[]; sessions: [string, string] };

let postgres: TestServer;
let url: string;
let ground: Ground;
let port: number;
const house: { web?: RunningServer; worker?: RunningServer } = {};

const start = async (role: "web" | "worker") => {
  const env = { RATE_LIMIT: "off" };
  house[role] = await startServer({ databaseUrl: url, role, env, ...(role === "web" && { port }) });
};

beforeAll(async () => {
  postgres = await embeddedPostgres({ careful: true });
  url = await cloneDatabase(postgres.url, "kill");
  await migrate(url);
  ground = await runScript<Ground>(".", "tests/support/rush-ground.ts", url);
  port = await freePort();
  await Promise.all([start("web"), start("worker")]);
});

afterAll(async () => {
  await Promise.all([house.web?.stop(), house.worker?.stop()]);
  await postgres?.stop();
});

const rows = async <T>(sql: string, ...values: unknown[]) =>
  asAdmin(url, async (client) => (await client.query(sql, values)).rows as T[]);

test("web, worker and database are killed 20 times: what was acknowledged is kept, and told once", async () => {
  const [sessionId] = ground.sessions;
  const { slugs } = ground;
  const address = house.web?.url ?? "";
  const rush = await longRush({ url: address, database: url, sessionId, slugs, atOnce: 3 });

  for (const [n, more] of pauses.entries()) {
    const heard = rush.acknowledged.length;
    await until(
      async () => rush.acknowledged.length,
      (now) => now >= heard + more,
      minutes,
    );
    const victim = (["web", "database", "worker"] as const)[n % 3];
    if (victim === "database") await postgres.killAndRevive();
    else if (victim) {
      await house[victim]?.kill9();
      await start(victim);
    }
  }
  const heard = rush.acknowledged.length;
  await until(
    async () => rush.acknowledged.length,
    (now) => now >= heard + 20,
    minutes,
  );
  await rush.stop();
  expect([house.web, house.worker].every((one) => one && isAlive(one.pid))).toBe(true);
  await aMinutePasses(url);
  await until(
    () => openWork(url),
    (open) => open === 0,
    3 * minutes,
  );

  const people = await rows<{ address: string; status: string; ticket: number }>(
    `SELECT address, status, ticket FROM "Registration" WHERE "sessionId" = $1 ORDER BY ticket`,
    sessionId,
  );
  expect(new Set(people.map((person) => person.address)).size).toBe(people.length);
  const kept = new Set(people.map((person) => person.address));
  expect(rush.acknowledged.filter((email) => !kept.has(email))).toEqual([]);
  expect(people.map(({ ticket }) => ticket)).toEqual(people.map((_, n) => n + 1));

  const [pool] = await rows<{ limit: number; taken: number; waiting: number }>(
    `SELECT "limit", taken, waiting FROM "SeatPool" WHERE "sessionId" = $1`,
    sessionId,
  );
  const taken = Math.min(people.length, 50);
  expect(pool).toEqual({ limit: 50, taken, waiting: people.length - taken });
  const statuses = people.map(({ status }) => status);
  expect(statuses).toEqual(people.map((_, n) => (n < taken ? "seated" : "waiting")));

  const mails = await rows<{ to: string }>(`SELECT "to" FROM "MailboxMail" ORDER BY "to"`);
  expect(mails.map(({ to }) => to)).toEqual([...kept].sort());
  const words = `${rush.acknowledged.length} acknowledged, ${rush.unheard()} without an answer`;
  process.stdout.write(`  ${kills} kills: ${words}, ${people.length} kept\n`);
});
