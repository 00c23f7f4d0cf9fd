// Plain JavaScript: prepare.mjs needs it before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A number that differs when the system has given the same process id away again; 0 where unknown. */
export const birthOf = (pid) => Number(statOf(pid)[19] ?? 0);

export const parentOf = (pid) => Number(statOf(pid)[1] ?? 0);

/** What follows the name in Linux' own record: state, parent, group … */
function statOf(pid) {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Its name without folder, such as "sh"; empty where unknown. */
export const nameOf = (pid) => readProc(pid, "comm").trim();

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

export const self = () => ({ pid: process.pid, birth: birthOf(process.pid) });

/** Is the process that wrote `{pid, birth}` still the one that runs? */
export const isRunning = (one) =>
  Boolean(one?.pid) && isAlive(one.pid) && (!one.birth || birthOf(one.pid) === one.birth);

/** Does the command line of a process mention `words`? Guards against killing a stranger. */
export const mentions = (pid, words) => readProc(pid, "cmdline").includes(words);

/** What ends when we end, however that comes about: process id, or minus that of a group, and signal. */
const leaving = new Map();

/** Whatever way this process ends, but by SIGKILL, that one is signalled too. */
export function endWithUs(pid, signal) {
  if (leaving.size === 0) process.once("exit", endThem);
  leaving.set(pid, signal);
}

/** It has ended, or belongs to somebody else from now on. */
export const outlivesUs = (pid) => leaving.delete(pid);

function endThem() {
  for (const [pid, signal] of leaving)
    try {
      process.kill(pid, signal);
    } catch {}
}

/** Signals a process and waits until it is gone; true if it went in time. */
export async function endProcess(pid, signal, patience = 15_000) {
  const until = Date.now() + patience;
  try {
    process.kill(pid, signal);
  } catch {
    return true;
  }
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Renamed into place, so that nobody reads half of it. */
export function writeJson(path, value, mode = 0o600) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, path);
}

/** Runs `work` while no other process on this machine holds the lock file; a dead holder counts as none. */
export async function alone(lockFile, work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!take(lockFile)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
function take(lockFile) {
  const draft = `${lockFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(self()), { mode: 0o600 });
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isRunning(readJson(lockFile))) rmSync(lockFile, { force: true });
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}
