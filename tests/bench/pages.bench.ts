// (b) The page of a session, kept against an empty answer, made anew against an empty page; the bytes of a first visit.
import { migrate } from "#app/server/migrate.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { empty, emptyHouse } from "#tests/support/empty-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { processorTime, ratio, report, rounded, sized, underLoad } from "./measure.ts";

const home = process.cwd();
const house = emptyHouse();
const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
process.chdir(house.folder);
await (await startServer({ databaseUrl, demo: true })).stop();
const env = { MODE: "production", PUBLIC_URL: "http://localhost", SMTP_URL: "smtp://127.0.0.1:9" };
const keeping = await startServer({ databaseUrl, role: "web", env: { ...env, PAGE_CACHE: "on" } });
const making = await startServer({ databaseUrl, role: "web", env });
process.chdir(home);

const portal = "/aiw";
const session = await firstSessionOn(portal);
const rounds = 5;

type Side = { server: RunningServer; path: string; times: number };
const few = sized(300);
const many = 10 * few;
const sides: Record<string, Side> = {
  bare: { server: keeping, path: empty.bare, times: many },
  emptyAnswer: { server: keeping, path: empty.answer, times: many },
  keptSession: { server: keeping, path: session, times: many },
  keptPortal: { server: keeping, path: portal, times: many },
  emptyPage: { server: making, path: empty.page, times: few },
  session: { server: making, path: session, times: few },
  portal: { server: making, path: portal, times: few },
};
for (const side of Object.values(sides)) await measured(side);
const runs: Record<string, Awaited<ReturnType<typeof measured>>[]> = {};
for (let round = 0; round < rounds; round++)
  for (const [name, side] of Object.entries(sides))
    runs[name] = [...(runs[name] ?? []), await measured(side)];

/** Of several rounds in turn the one in the middle, so that a busy moment of the machine favours nobody. */
const figures = Object.fromEntries(
  Object.entries(runs).map(([name, all]) => [
    name,
    all.sort((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds / 2)],
  ]),
) as Record<keyof typeof runs, (typeof runs)[string][number]>;

const against = (one: string, other: string) => ({
  perSecond: ratio(figures[one]?.perSecond ?? 0, figures[other]?.perSecond ?? 1),
  processor: ratio(figures[other]?.processorMs ?? 0, figures[one]?.processorMs ?? 1),
});
report("pages", {
  ...figures,
  keptOfEmptyAnswer: against("keptSession", "emptyAnswer"),
  madeOfEmptyPage: against("session", "emptyPage"),
  keptPortalOfEmptyAnswer: against("keptPortal", "emptyAnswer"),
  portalOfEmptyPage: against("portal", "emptyPage"),
  firstVisit: { portal: await firstVisit(portal), session: await firstVisit(session) },
});
await keeping.stop();
await making.stop();
await postgres.stop();
house.remove();

async function firstSessionOn(path: string) {
  const text = await (await fetch(making.url + path)).text();
  const found = /href="(\/aiw\/termine\/\w+)"/.exec(text)?.[1];
  if (!found) throw new Error(`${path} shows no session`);
  return found;
}

/** Gzipped, as every browser asks. `processorMs` is that of the web process, for each answer. */
async function measured({ server, path, times }: Side) {
  const before = processorTime(server.pid);
  const load = { url: server.url, atOnce: 10, times, requests: [{ path, encoding: "gzip" }] };
  const { perSecond, p50, p95, bytesEach, clientShare } = await underLoad(load);
  const processorMs = rounded((processorTime(server.pid) - before) / times, 3);
  return { perSecond, p50, p95, bytesEach, clientShare, processorMs };
}

/** Everything that Chromium loads with an empty cache, as it went over the wire, heads included. */
async function firstVisit(path: string) {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const names = new Map<string, string>();
  const bytes: Record<string, number> = {};
  wire.on("Network.responseReceived", ({ requestId, response }) =>
    names.set(requestId, new URL(response.url).pathname),
  );
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[names.get(requestId) ?? requestId] = encodedDataLength;
  });
  await page.goto(making.url + path, { waitUntil: "networkidle" });
  await browser.close();
  const sum = Object.values(bytes).reduce((all, each) => all + each, 0);
  return { kilobytes: rounded(sum / 1000, 1), requests: Object.keys(bytes).length, bytes };
}
