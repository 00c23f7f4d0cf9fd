import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { parentOf, sleep } from "#app/server/processes.mjs";

const allPids = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Processes of this machine whose command line names a folder: what was started from it. */
export function startedFrom(folder: string): string[] {
  return allPids().flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return words.includes(folder) ? [`${pid} ${words}`] : [];
    } catch {
      return [];
    }
  });
}

/** What is still there once everything has had the time that an operator gives it. */
export async function leftBehind(folder: string, patience = 20_000): Promise<string[]> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(200))
    if (startedFrom(folder).length === 0) return [];
  return startedFrom(folder);
}

type Start = { dataDir: string; env: NodeJS.ProcessEnv };

/** A start as npm makes it: a shell of npm's between us and the process. `end` is the signal of whoever stops npm. */
export function startThroughShell({ dataDir, env }: Start) {
  const shell = spawn("sh", ["-c", `"${process.execPath}" app/server/start.ts; exit $?`], {
    env: { ...env, DATA_DIR: dataDir, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [shell.stdout, shell.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  return {
    said: () => said,
    /** The process that the shell has started. */
    pid: () => allPids().find((pid) => parentOf(pid) === shell.pid),
    /** To npm's shell alone, which takes nobody with it, or to everybody of the terminal. */
    end: (to: "shell" | "everybody") =>
      process.kill(to === "shell" ? (shell.pid as number) : -(shell.pid as number), "SIGTERM"),
  };
}
