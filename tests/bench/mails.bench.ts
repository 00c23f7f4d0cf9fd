// (k) What a mail costs the worker and how many leave a second, by SMTP and into the mailbox; and how long one's own takes in a rush. `BESIDE=/another/checkout`, built, is measured in turn.
import { fork } from "node:child_process";
import { once } from "node:events";
import { sleep } from "#app/server/processes.mjs";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, type TestServer, withName } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import type { Arrived } from "./mail-sink.ts";
import { megabytes, processorTime, ratio, report, rounded, sized, underLoad } from "./measure.ts";

type Way = "smtp" | "mailbox";
type House = {
  way: Way;
  database: string;
  postgres: TestServer;
  web: RunningServer;
  worker: RunningServer;
  slug: string;
  session: string;
  arrived: Map<string, number>;
  close: () => Promise<void>;
};

const mails = sized(1000);
const rounds = 3;
const perSecond = 50;

/** A checkout at work, with one session that has more seats than there are people. */
async function aHouse(home: string, way: Way): Promise<House> {
  const postgres = await embeddedPostgres({ careful: true });
  const database = withName(postgres.url, "bench");
  await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
  const { url, arrived, end } = await aSink();
  const production = { MODE: "production", PUBLIC_URL: "http://localhost", SMTP_URL: url };
  const env = { TRUST_PROXY: "1", ...(way === "smtp" && production) };
  const web = await startServer({ home, databaseUrl: database, role: "web", env });
  const { slugs, sessions } = await runScript<{ slugs: [string]; sessions: [string] }>(
    home,
    "tests/support/rush-ground.ts",
    database,
  );
  const worker = await startServer({ home, databaseUrl: database, role: "worker", env });
  await sql(database, `UPDATE "SeatPool" SET "limit" = 1000000`);
  await sql(database, held);
  /** What another checkout is warned of at its end is its own affair. */
  const isOwn = home === process.cwd();
  const close = async () => {
    for (const each of [worker, web, postgres])
      await each.stop().catch((warned) => isOwn && Promise.reject(warned));
    end();
  };
  const [[slug], [session]] = [slugs, sessions];
  return { way, database, postgres, web, worker, slug, session, arrived, close };
}

async function aSink() {
  const sink = fork(new URL("./mail-sink.ts", import.meta.url), { stdio: "inherit" });
  const [{ url }] = (await once(sink, "message")) as [{ url: string }];
  const arrived = new Map<string, number>();
  sink.on("message", (mail: Arrived) => {
    if ("to" in mail) arrived.set(mail.to, mail.at);
  });
  return { url, arrived, end: () => sink.kill() };
}

const sql = async (database: string, text: string) =>
  (await asAdmin(database, (client) => client.query(text))).rows;

/** While the latch is on, what is told waits. */
const held = `
  CREATE TABLE latch (closed boolean);
  INSERT INTO latch VALUES (false);
  CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT closed FROM latch) THEN NEW."dueAt" := NEW."dueAt" + interval '1 day'; END IF;
    RETURN NEW; END $$;
  CREATE TRIGGER wait BEFORE INSERT ON "Delivery" FOR EACH ROW EXECUTE FUNCTION wait()`;
const latched = ({ database }: House, closed: boolean) =>
  sql(database, `UPDATE latch SET closed = ${closed}`);

const requestOf = ({ slug, session }: House, run: string, n: number) => ({
  path: `/api/v1/sessions/${session}/registrations`,
  method: "POST",
  body: JSON.stringify({
    association: slug,
    name: `Gast ${n}`,
    company: "Betrieb",
    email: `${run}-${n}@example.org`,
    postcode: "48691",
  }),
  from: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
});

const signUps = (house: House, run: string, times: number) => {
  const requests = Array.from({ length: times }, (_, n) => requestOf(house, run, n));
  return underLoad({ url: house.web.url, atOnce: 20, times, requests }, 201);
};

/** Until nothing is left of `what`. */
async function none(house: House, what: string) {
  const [row] = await sql(house.database, `SELECT count(*)::int AS left FROM ${what}`);
  if (row.left === 0) return;
  await sleep(50);
  await none(house, what);
}
const heard = (house: House) => none(house, `"Fact" WHERE "heardAt" IS NULL`);
const sent = (house: House) => none(house, `"Delivery" WHERE status IN ('due', 'claimed')`);

/** Lets all that waits out at once, until the last has gone. */
async function released(house: House, many: number) {
  const pids = [house.worker.pid, house.postgres.pid] as const;
  const before = pids.map((pid) => processorTime(pid));
  const began = performance.now();
  await latched(house, false);
  await sql(house.database, `UPDATE "Delivery" SET "dueAt" = now() WHERE status = 'due'`);
  await sent(house);
  const seconds = (performance.now() - began) / 1000;
  const [workerMs, databaseMs] = pids.map((pid, n) =>
    rounded((processorTime(pid) - (before[n] ?? 0)) / many, 2),
  );
  return { perSecond: rounded(many / seconds, 1), workerMs, databaseMs };
}

async function confirmations(house: House, run: string, many: number) {
  await latched(house, true);
  await signUps(house, run, many);
  await heard(house);
  return released(house, many);
}

/** Everybody with a seat is reminded: their session begins in a day. */
async function reminders(house: House) {
  await latched(house, true);
  await sql(
    house.database,
    `UPDATE "Session" SET "startsAt" = now() + interval '1 day', "endsAt" = now() + interval '25 hours' WHERE id = '${house.session}'`,
  );
  const waiting = `SELECT count(*)::int AS many FROM "Delivery" WHERE status = 'due'`;
  let many = 0;
  for (let before = -1; many === 0 || many !== before; ) {
    before = many;
    await sleep(1000);
    many = (await sql(house.database, waiting))[0].many;
  }
  return { ...(await released(house, many)), many };
}

/** Sign-ups at an even pace while many are reminded: from each one's answer until their mail is there. */
async function ownMails(house: House) {
  const times = Math.max(100, Math.floor(mails / 2));
  const took: number[] = [];
  const answered = new Map<string, number>();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: times }, async (_, n) => {
      await sleep((n * 1000) / perSecond);
      const { path, body, from } = requestOf(house, "own", n);
      const headers = { "content-type": "application/json", "x-forwarded-for": from };
      const { status } = await fetch(house.web.url + path, { method: "POST", body, headers });
      if (status !== 201) throw new Error(`A sign-up was answered by ${status}`);
      answered.set(`own-${n}@example.org`, Date.now());
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await heard(house);
  await sent(house);
  for (const [who, at] of answered) took.push((house.arrived.get(who) ?? Infinity) - at);
  took.sort((a, b) => a - b);
  return {
    signUpsPerSecond: rounded(times / seconds, 1),
    p50: took[Math.floor(times / 2)],
    p95: took[Math.floor(times * 0.95)],
    last: took.at(-1),
  };
}

type Run = Awaited<ReturnType<typeof released>>;
const middle = (runs: Run[]) =>
  [...runs].sort((a, b) => (a.workerMs ?? 0) - (b.workerMs ?? 0))[
    Math.floor(runs.length / 2)
  ] as Run;

const homes = { own: process.cwd(), ...(process.env.BESIDE && { beside: process.env.BESIDE }) };
for (const way of ["smtp", "mailbox"] as const) {
  const houses: Record<string, House> = {};
  for (const [name, home] of Object.entries(homes)) houses[name] = await aHouse(home, way);
  const runs: Record<string, Run[]> = {};
  for (const [name, house] of Object.entries(houses))
    await confirmations(house, `warm-${name}`, Math.ceil(mails / 4));
  for (let round = 0; round < rounds; round++)
    for (const [name, house] of Object.entries(houses))
      runs[name] = [
        ...(runs[name] ?? []),
        await confirmations(house, `${round}`, Math.ceil(mails / rounds)),
      ];
  const figures: Record<string, object> = {};
  for (const [name, house] of Object.entries(houses))
    figures[name] = {
      confirmations: middle(runs[name] ?? []),
      ...(way === "smtp" && { ownMails: await ownMails(house) }),
      reminders: await reminders(house),
      megabytes: rounded(megabytes(house.worker.pid)),
    };
  const [own, beside] = [middle(runs.own ?? []), runs.beside && middle(runs.beside)];
  report(`mails-${way}`, {
    ...figures,
    ...(beside && {
      ofItsProcessorTime: ratio(own.workerMs ?? 0, beside.workerMs ?? 1),
      timesAsMany: ratio(own.perSecond, beside.perSecond),
    }),
  });
  for (const house of Object.values(houses)) await house.close();
}
