import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./livekit-keeper.ts";
import { sleep } from "./processes.mjs";

export const LIVEKIT_VERSION = "1.13.5";
const SOURCE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;

/** `path` if it is a Go that can build LiveKit: 1.26 or newer. */
export function findGo(path: string | undefined): string | undefined {
  if (!path) return undefined;
  const { stdout } = spawnSync(path, ["version"], {
    encoding: "utf8",
    env: { ...process.env, GOTOOLCHAIN: "local" },
  });
  const [, major, minor] = stdout?.match(/go(\d+)\.(\d+)/) ?? [];
  return Number(major) > 1 || Number(minor) >= 26 ? path : undefined;
}

type Order = { go: string; place: Place; say: (line: string) => void };

/** Builds the pinned server into the data folder; `done` is its path, or undefined when it failed. */
export function installLiveKit({ go, place, say }: Order) {
  const drafts = join(place.folder, "go-bin");
  mkdirSync(drafts, { recursive: true });
  const home = process.env.HOME
    ? {}
    : { HOME: place.folder, GOPATH: join(place.folder, "go"), GOFLAGS: "-modcacherw" };
  const child = spawn(go, ["install", SOURCE], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    cwd: place.folder,
    env: { ...process.env, ...home, GOBIN: drafts, GOTOOLCHAIN: "local" },
  });
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(
    () => say(`  LiveKit: installing through Go, ${seconds()} s (usually about 90)`),
    20_000,
  );
  let said = "";
  let stopped = false;
  child.stderr.on("data", (text) => {
    said = `${said}${text}`.slice(-2_000);
  });
  const done = new Promise<string | undefined>((finish) => {
    child.once("error", () => finish(undefined));
    child.once("close", (code) => {
      clearInterval(ticking);
      if (code === 0) {
        renameSync(join(drafts, "server"), place.binary);
        rmSync(drafts, { recursive: true });
        say(`  LiveKit: installed after ${seconds()} s`);
        return finish(place.binary);
      }
      if (!stopped)
        say(`  LiveKit: could not be installed, rooms show the fallback.\n${lastLines(said)}`);
      finish(undefined);
    });
  });
  const stop = async () => {
    stopped = true;
    if (child.exitCode === null && child.pid) process.kill(-child.pid, "SIGTERM");
    await Promise.race([done, sleep(3_000)]);
  };
  return { done, stop };
}

const lastLines = (text: string) =>
  text
    .trim()
    .split("\n")
    .slice(-3)
    .map((line) => `    ${line}`)
    .join("\n");
