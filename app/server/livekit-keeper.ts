import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort, freeUdpPort, isFree, isUdpFree } from "./ports.ts";
import {
  alone,
  birthOf,
  endProcess,
  endWithUs,
  isRunning,
  mentions,
  outlivesUs,
  readJson,
  self,
  sleep,
  writeJson,
} from "./processes.mjs";

/** How the app reaches the server; the webhook key is another one than that of join tokens. */
export type Connection = {
  url: string;
  key: string;
  secret: string;
  webhookKey: string;
  webhookSecret: string;
};

type Keys = Omit<Connection, "url">;

type State = Keys & {
  ports: { http: number; udp: number };
  owner?: { pid: number; birth: number };
  pid?: number;
  birth?: number;
};

export const foldersOf = (dataDir: string) => {
  const folder = join(dataDir, "livekit");
  return {
    folder,
    binary: join(folder, "livekit-server"),
    config: join(folder, "livekit.yaml"),
    log: join(folder, "livekit.log"),
    state: join(folder, "state.json"),
    connection: join(folder, "connection.json"),
  };
};
export type Place = ReturnType<typeof foldersOf>;

/** Makes this process the keeper, or returns the id of the one that already is. Ends what a killed keeper left. */
export const claim = (place: Place) =>
  alone(join(place.folder, "livekit.lock"), async () => {
    const state: State = readJson(place.state) ?? {
      ...freshKeys(),
      ports: { http: 7880, udp: 7882 },
    };
    if (state.owner && isRunning(state.owner)) return state.owner.pid;
    if (state.pid && isRunning(state) && mentions(state.pid, place.config))
      await endProcess(state.pid, "SIGKILL", 5_000);
    rmSync(place.connection, { force: true });
    writeJson(place.state, { ...state, owner: self(), pid: undefined, birth: undefined });
    return undefined;
  });

const freshKeys = (): Keys => ({
  key: `join${randomBytes(6).toString("hex")}`,
  secret: randomBytes(32).toString("base64url"),
  webhookKey: `hook${randomBytes(6).toString("hex")}`,
  webhookSecret: randomBytes(32).toString("base64url"),
});

type Order = { binary: string; place: Place; port: number; say: (line: string) => void };

/** Starts the server, and again two seconds after it ended, until `stop`. */
export function keepRunning({ binary, place, port, say }: Order) {
  let stopped = false;
  let child: ChildProcess | undefined;
  const run = async () => {
    for (let failures = 0; !stopped; ) {
      const url = await configure(place, port);
      if (stopped) return;
      child = launch(binary, place);
      const ended = new Promise<void>((done) => {
        child?.once("exit", () => done());
        child?.once("error", () => done());
      });
      const answered = await Promise.race([answers(url), ended.then(() => false)]);
      if (answered && !stopped) {
        announce(place, url);
        say(failures === 0 ? `  LiveKit ready: ${url}` : "  LiveKit is back");
        failures = 0;
      } else if (!stopped) say(`  LiveKit does not start, see ${place.log}`);
      await ended;
      if (child.pid) outlivesUs(child.pid);
      failures++;
      if (!stopped) await sleep(answered ? 2_000 : Math.min(2_000 * failures, 30_000));
    }
  };
  const running = run();
  const stop = async () => {
    stopped = true;
    rmSync(place.connection, { force: true });
    if (child?.pid && child.exitCode === null) await end(child.pid);
    await Promise.race([running, sleep(3_000)]);
  };
  return { stop };
}

/** The first signal waits for everybody to leave, the second one does not. */
async function end(pid: number) {
  if (await endProcess(pid, "SIGTERM", 500)) return;
  if (!(await endProcess(pid, "SIGTERM", 3_000))) await endProcess(pid, "SIGKILL", 2_000);
}

/** Everything on the loopback address, on ports that are free now; the usual ones when they are. */
async function configure(place: Place, port: number) {
  const state: State = readJson(place.state);
  const { ports } = state;
  if (!(await isFree(ports.http))) ports.http = await freePort();
  if (!(await isUdpFree(ports.udp))) ports.udp = await freeUdpPort();
  writeJson(place.state, state);
  writeJson(place.config, {
    port: ports.http,
    bind_addresses: ["127.0.0.1"],
    rtc: {
      node_ip: "127.0.0.1",
      ips: { includes: ["127.0.0.1/32"] },
      udp_port: ports.udp,
      tcp_port: 0,
      use_external_ip: false,
      enable_loopback_candidate: true,
      stun_servers: [],
    },
    room: { auto_create: false, empty_timeout: 120, departure_timeout: 20 },
    keys: { [state.key]: state.secret, [state.webhookKey]: state.webhookSecret },
    webhook: { api_key: state.webhookKey, urls: [`http://127.0.0.1:${port}/webhooks/livekit`] },
    logging: { level: "warn" },
  });
  return `ws://127.0.0.1:${ports.http}`;
}

/** Without a terminal of its own: Ctrl-C reaches only us, and we end it after the web server. */
function launch(binary: string, place: Place) {
  mkdirSync(place.folder, { recursive: true });
  const log = openSync(place.log, "w", 0o600);
  const child = spawn(binary, ["--config", place.config], {
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  if (child.pid) endWithUs(child.pid, "SIGKILL");
  if (child.pid)
    writeJson(place.state, { ...readJson(place.state), pid: child.pid, birth: birthOf(child.pid) });
  return child;
}

async function answers(url: string) {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(url.replace("ws:", "http:")).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}

/** For this process and for others that share the data folder. */
function announce(place: Place, url: string) {
  const { key, secret, webhookKey, webhookSecret }: State = readJson(place.state);
  writeJson(place.connection, { url, key, secret, webhookKey, webhookSecret } satisfies Connection);
}
