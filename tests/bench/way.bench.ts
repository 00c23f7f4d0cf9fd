// (j) A visitor's whole way, from a session's page over form and sign-up to what came of it: `BESIDE=/another/checkout`, built, is measured in turn.
import { fork } from "node:child_process";
import { once } from "node:events";
import { asAdmin, embeddedPostgres, type TestServer, withName } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { processorTime, ratio, report, rounded, sized } from "./measure.ts";
import type { Visited, Visits } from "./visitors.ts";

type House = {
  home: string;
  postgres: TestServer;
  web: RunningServer;
  page: string;
  databaseUrl: string;
};

const visitors = sized(1000);
const rounds = 3;
const atOnce = 20;
const crowd = 100;

/** A checkout in production with its own demo told, and one session on /aiw with more seats than visitors. */
async function aHouse(home: string): Promise<House> {
  const postgres = await embeddedPostgres({ careful: true });
  const databaseUrl = withName(postgres.url, "bench");
  await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
  await ended(home, await startServer({ home, databaseUrl, demo: true }));
  const env = {
    MODE: "production",
    PUBLIC_URL: "http://localhost",
    SMTP_URL: "smtp://127.0.0.1:9",
  };
  const kept = { ...env, PAGE_CACHE: "on", TRUST_PROXY: "1" };
  const web = await startServer({ home, databaseUrl, role: "web", env: kept });
  const page = /href="(\/aiw\/termine\/\w+)"/.exec(
    await (await fetch(`${web.url}/aiw`)).text(),
  )?.[1];
  if (!page) throw new Error("The portal shows no session");
  await setSeats(databaseUrl, page, 1_000_000);
  return { home, postgres, web, page, databaseUrl };
}

/** What another checkout is warned of at its end is its own affair. */
const ended = (home: string, server: RunningServer) =>
  server.stop().catch((warned) => home === process.cwd() && Promise.reject(warned));

const setSeats = (databaseUrl: string, page: string, size: number) =>
  asAdmin(databaseUrl, (client) =>
    client.query('UPDATE "SeatPool" SET "limit" = $2 WHERE "sessionId" = $1', [
      page.split("/").at(-1),
      size,
    ]),
  );

async function visited(house: House, run: string, many: number, together: number) {
  const client = fork(new URL("./visitors.ts", import.meta.url), { stdio: "inherit" });
  const [web, database] = [house.web.pid, house.postgres.pid];
  const before = [processorTime(web), processorTime(database)] as const;
  const { url } = house.web;
  client.send({ url, page: house.page, atOnce: together, visitors: many, run } satisfies Visits);
  const [heard] = (await once(client, "message")) as [Visited];
  client.kill();
  if (Object.keys(heard.wrong).length > 0) throw new Error(JSON.stringify(heard.wrong));
  const at = (share: number) => rounded(heard.took[Math.floor((many - 1) * share)] ?? 0);
  const webMs = (processorTime(web) - before[0]) / many;
  const databaseMs = (processorTime(database) - before[1]) / many;
  return {
    perSecond: rounded(many / heard.seconds, 1),
    p50: at(0.5),
    p95: at(0.95),
    webMs: rounded(webMs, 2),
    databaseMs: rounded(databaseMs, 2),
    sumMs: rounded(webMs + databaseMs, 2),
  };
}

type Run = Awaited<ReturnType<typeof visited>>;
const middle = (runs: Run[]) =>
  [...runs].sort((a, b) => a.sumMs - b.sumMs)[Math.floor(runs.length / 2)] as Run;

const houses: Record<string, House> = { own: await aHouse(process.cwd()) };
if (process.env.BESIDE) houses.beside = await aHouse(process.env.BESIDE);
const runs: Record<string, Run[]> = {};
for (const [name, house] of Object.entries(houses))
  await visited(house, `warm-${name}`, Math.ceil(visitors / 2), atOnce);
for (let round = 0; round < rounds; round++)
  for (const [name, house] of Object.entries(houses)) {
    runs[name] = [...(runs[name] ?? []), await visited(house, `${round}`, visitors, atOnce)];
  }
const figures = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, middle(all)]));
const together = await visited(houses.own as House, "crowd", visitors, crowd);
const { own, beside } = figures;
report("way", {
  ...figures,
  together,
  ...(own &&
    beside && {
      timesLess: ratio(beside.sumMs, own.sumMs),
      timesFaster: ratio(own.perSecond, beside.perSecond),
    }),
});

for (const { home, web, postgres } of Object.values(houses)) {
  await ended(home, web);
  await postgres.stop();
}
