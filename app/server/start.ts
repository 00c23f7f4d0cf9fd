import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Measures } from "#app/measures.server.ts";
import type { Settings } from "#app/platform/settings.ts";
import { boot, explain } from "./boot.ts";
import { whileLocked } from "./database.ts";
import { noteInstance, refuseSecondInstance } from "./instance.ts";
import { connectionOf, type LiveKit, startLiveKit } from "./livekit.ts";
import { serveMetrics } from "./metrics.ts";
import { freePort, isFree } from "./ports.ts";
import { nameOf, parentOf, sleep } from "./processes.mjs";
import { Refusal } from "./refusal.ts";
import { sealAnew } from "./seal-anew.ts";
import type { Build, Running } from "./web.ts";
import { welcome } from "./welcome.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const role = process.argv[2] ?? "all";

/** What this process has started; it ends in this order. */
const started: Partial<
  Record<"note" | "web" | "worker" | "livekit" | "metrics" | "database", Running>
> = {};
const ORDER = ["note", "web", "worker", "livekit", "metrics", "database"] as const;

async function start() {
  if (!["all", "web", "worker"].includes(role))
    throw new Refusal(`There is no "${role}" to start: nothing (for all), web or worker.`);
  const { settings, dataDir, database } = await boot(say);
  started.database = database;
  goOn();
  const port = role === "worker" ? settings.PORT : await choosePort(dataDir, settings.PORT);
  process.env.PORT = String(port);
  await whileLocked(database.url, async () => {
    await sealAnew();
    await seed(settings);
  });
  goOn();

  const build = await loadBuild();
  let livekit: LiveKit | undefined;
  let measures: Measures | undefined;
  if (role !== "worker") {
    const { startWeb } = await import("./web.ts");
    const livekitUrl = () => connectionOf(dataDir)?.url;
    const web = await startWeb({ build, settings, port, livekitUrl });
    started.web = web;
    measures = web.measures;
    started.note = noteInstance(dataDir, port);
    goOn();
    livekit = await startLiveKit({ settings, dataDir, port, say });
    started.livekit = livekit;
  }
  goOn();
  if (role !== "web") started.worker = await build.entry.module.startWorker();
  if (settings.METRICS_PORT !== undefined)
    started.metrics = await serveMetrics(settings, measures ?? build.entry.module.startMeasures());
  await welcome({ role, settings, port, livekit: livekit?.words ?? "", say });
}

/** Without PORT in the settings a taken 3000 is no reason to stop; the next free one will do. */
async function choosePort(dataDir: string, wanted: number): Promise<number> {
  if (wanted === 0) return freePort();
  if (await isFree(wanted)) return wanted;
  refuseSecondInstance(dataDir, wanted);
  if (process.env.PORT) return wanted;
  for (let port = wanted + 1; port < wanted + 50; port++) if (await isFree(port)) return port;
  return freePort();
}

/** Districts in every installation, the demo's story only in a demo. */
async function seed({ MODE, DEMO_STORY }: Settings) {
  const { fillDistricts, seedIfEmpty } = await import("#prisma/seed.ts");
  if (MODE === "production" || DEMO_STORY === "off") await fillDistricts();
  else await seedIfEmpty((line: string) => say(`  ${line}`));
}

async function loadBuild(): Promise<Build> {
  const file = resolve("build/server/index.js");
  if (!existsSync(file)) throw new Refusal("The pages are not built yet: npm run build");
  return import(pathToFileURL(file).href);
}

let stoppingSince: number | undefined;

/** @throws Stopped where somebody wants us to end: nothing more is begun. */
function goOn() {
  if (stoppingSince !== undefined) throw new Stopped();
}

class Stopped extends Error {}

/** What is being started may come to a point where it can be stopped; whoever stops us waits ten seconds. */
async function end(reason: string, code = 0) {
  say(`${reason}: stopping …`);
  await Promise.race([starting, sleep(4_000)]);
  for (const name of ORDER) await Promise.race([started[name]?.stop(), sleep(25_000)]);
  process.exit(code);
}

/**
 * Ctrl-C reaches us twice at once, from the terminal and through npm, and npm's own end some time after the
 * signal that ended it: all that is one wish. Only a second Ctrl-C does not wait.
 */
const stop = (reason: string, code?: number) => {
  const now = performance.now();
  if (stoppingSince === undefined) {
    stoppingSince = now;
    end(reason, code);
  } else if (reason === "SIGINT" && now - stoppingSince > 500) process.exit(code ?? 1);
};

/** npm killed from outside cannot tell us: then we, or the shell between us, have another parent. */
function watchParent() {
  const parent = process.ppid;
  const viaShell = /^(sh|dash|bash|ash)$/.test(nameOf(parent));
  const grandparent = parentOf(parent);
  const isOrphan = () => process.ppid !== parent || (viaShell && parentOf(parent) !== grandparent);
  setInterval(() => isOrphan() && stop("npm is gone"), 500).unref();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => stop(signal));
// Whoever listened may be gone before us: what is said to nobody is no mistake, and must not begin another.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  stop("A mistake", 1);
});
if (process.env.npm_lifecycle_event) watchParent();

const starting: Promise<void> = start().catch(async (error) => {
  if (stoppingSince !== undefined) return;
  for (const name of ORDER) await started[name]?.stop();
  explain(error);
});
