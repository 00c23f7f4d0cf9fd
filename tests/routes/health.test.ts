import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { processorTime } from "#tests/bench/measure.ts";
import { ask } from "#tests/support/ask.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { connection } from "#tests/support/sent-raw.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
const mails = 14_000;

beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
  const host = await anAssociation("aiw");
  await aSession(host, { startsAt: inHours(30) });
  const { id: factId } = await db.fact.findFirstOrThrow();
  const now = new Date();
  await db.delivery.createMany({
    data: Array.from({ length: mails }, (_, n) => ({
      ...{ id: `mail-${n}`, factId, template: "reminder", recipientKind: "registration" },
      ...{ recipientId: `guest-${n}`, thread: `guest-${n}`, urgency: now, dueAt: now },
      status: n % 3 === 0 ? "failed" : "due",
    })),
  });
});

afterAll(() => server?.stop());

test("after fourteen thousand mails the health page costs less than a millisecond of processor", async () => {
  expect(await db.delivery.count()).toBeGreaterThanOrEqual(mails);
  const { send, close } = connection(20_000, 1);
  const asked = (times: number) =>
    Array.from({ length: times }).reduce<Promise<unknown>>(
      (before) => before.then(() => send(`${server.url}/healthz`, { method: "GET" })),
      Promise.resolve(),
    );
  const backends = await db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()`;
  const pids = [server.pid, ...backends.map(({ pid }) => pid)];
  await asked(300);
  const before = processorTime(...pids);
  await asked(1_000);
  const each = (processorTime(...pids) - before) / 1_000;
  close();
  process.stdout.write(`  /healthz: ${each} ms of processor each\n`);
  expect(each).toBeLessThan(1);
});

test("it says ok, tells nobody more, and answers no form", async () => {
  const { status, text } = await ask(`${server.url}/healthz`);
  expect([status, JSON.parse(text)]).toEqual([200, { ok: true }]);
  expect((await ask(`${server.url}/healthz`, { form: {} })).status).toBe(405);
});
