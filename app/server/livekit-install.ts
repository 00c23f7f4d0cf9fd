import { spawn } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { goEnvironment, LIVEKIT_SOURCE } from "./go.mjs";
import type { Place } from "./livekit-keeper.ts";
import { endWithUs, outlivesUs, sleep } from "./processes.mjs";

type Order = { go: string; place: Place; say: (line: string) => void };

/** Builds the pinned server into the data folder; `done` is its path, or undefined when it failed. */
export function installLiveKit({ go, place, say }: Order) {
  const drafts = join(place.folder, "go-bin");
  mkdirSync(drafts, { recursive: true });
  const child = spawn(go, ["install", LIVEKIT_SOURCE], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    cwd: place.folder,
    env: goEnvironment(place.folder, drafts),
  });
  if (child.pid) endWithUs(-child.pid, "SIGTERM");
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
      if (child.pid) outlivesUs(-child.pid);
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
