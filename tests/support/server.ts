import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "#app/server/fingerprint.mjs";
import { livekitCache } from "#app/server/go.mjs";
import { freePort } from "#app/server/ports.ts";
import { endProcess, isAlive, readJson, sleep } from "#app/server/processes.mjs";
import { temporaryFolder } from "./postgres.ts";

type Wish = {
  /** Without one the server starts its own in its data folder. */
  databaseUrl?: string;
  env?: Record<string, string>;
  role?: "web" | "worker";
  dataDir?: string;
  port?: number;
  /** An empty database is told the demo's story, which takes seconds; without the wish it is not. */
  demo?: boolean;
  /** Rooms need it; without the wish no LiveKit is looked for. */
  livekit?: boolean;
  /** Also given when it never answers. */
  patience?: number;
  /** Another checkout, built, instead of this one. */
  home?: string;
};

export type RunningServer = {
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  logs: () => string;
  /** SIGTERM, and waits for the end. Removes a data folder that it made itself. */
  stop: () => Promise<void>;
  /** SIGKILL to the Node process alone: what it started stays behind. */
  kill9: () => Promise<void>;
};

/** As an installation starts it: `npm start` keeps the heaps small. */
const heap = (readJson("package.json").scripts.start as string)
  .split(" ")
  .filter((word) => word.startsWith("--"));

/** The built server as its own process, once /healthz answers. */
export async function startServer(wish: Wish = {}): Promise<RunningServer> {
  if (!wish.home && !isBuilt())
    throw new Error("The build is missing or older than the sources: npm run build");
  const port = wish.port ?? (await freePort());
  const dataDir = wish.dataDir ?? temporaryFolder("verbund-server-");
  const child = spawn(
    process.execPath,
    [...heap, "app/server/start.ts", ...(wish.role ? [wish.role] : [])],
    {
      cwd: wish.home,
      env: environment(wish, port, dataDir),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let logs = "";
  const keep = (text: Buffer) => {
    logs += text;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const url = `http://localhost:${port}`;
  await ready(
    child,
    wish.role === "worker" ? undefined : url,
    () => logs,
    wish.patience ?? 180_000,
  );
  return {
    url,
    port,
    pid: child.pid as number,
    dataDir,
    logs: () => logs,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await endChild(child);
      if (!wish.dataDir) await sweep(dataDir);
      const warned = logs.split("\n").filter((line) => line.includes("DeprecationWarning"));
      if (warned.length > 0) throw new Error(warned.join("\n"));
    },
    kill9: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

function environment({ databaseUrl, env, livekit, demo }: Wish, port: number, dataDir: string) {
  const path = process.env.PATH ?? "";
  return {
    NODE_ENV: "production" as const,
    HOME: process.env.HOME,
    ...(process.env.TZ && { TZ: process.env.TZ }),
    PATH: livekit ? `${path}:${livekitCache}` : "/usr/bin:/bin",
    MODE: "demo",
    DEMO_STORY: demo ? "on" : "off",
    PAGE_CACHE: "off",
    SECRET: "only-for-tests-only-for-tests-only-for-tests",
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...env,
  };
}

async function ready(
  child: ChildProcess,
  url: string | undefined,
  logs: () => string,
  patience: number,
) {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start:\n${logs()}`);
    if (!/is ready|the worker runs/.test(logs())) continue;
    if (!url || (await fetch(`${url}/healthz`).catch(() => undefined))) return;
  }
  child.kill("SIGKILL");
  throw new Error(`The server does not answer:\n${logs()}`);
}

async function endChild(child: ChildProcess) {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** What a killed server left running from its data folder ends too. */
async function sweep(dataDir: string) {
  const left = [
    readJson(join(dataDir, "postgres.json"))?.server,
    readJson(join(dataDir, "livekit", "state.json"))?.pid,
  ];
  for (const pid of left) if (pid && isAlive(pid)) await endProcess(pid, "SIGKILL", 5_000);
  rmSync(dataDir, { recursive: true, force: true });
}
