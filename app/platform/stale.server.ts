import { db } from "./db.server.ts";
import { newId } from "./ids.server.ts";
import { errorWords, log } from "./log.server.ts";

/** What kept pages no longer tell truly: everything, or the pages that show one of these things. */
export type Stale = "everything" | readonly string[];

export const staleChannel = "stale";

const everySoOften = 200;
const untilTriedAgain = 1_000;
/** PostgreSQL takes 8,000 bytes in a notice. */
const mostBytes = 7_500;

const thisProcess = newId();
const listeners = new Set<(stale: Stale) => void>();
let untold = new Set<string>();
let isAllUntold = false;
let timer: NodeJS.Timeout | undefined;

/** Calls `listener` with what becomes stale, in this process and in all others. */
export const onStale = (listener: (stale: Stale) => void) => {
  listeners.add(listener);
};

/**
 * This process knows at once; the others within 200 ms, or, where everything is stale, when this
 * ends. Told outside of any transaction: a NOTIFY inside would make commits wait for each other.
 */
export async function markStale(stale: Stale) {
  for (const listener of listeners) listener(stale);
  if (stale === "everything") isAllUntold = true;
  else for (const one of stale) untold.add(one);
  if (isAllUntold) await tellOthers();
  else if (untold.size > 0) timer ??= setTimeout(tellOthers, everySoOften);
}

/** Tells the other processes what they have not been told yet. */
export async function tellOthers() {
  clearTimeout(timer);
  timer = undefined;
  if (!isAllUntold && untold.size === 0) return;
  const [all, some] = [isAllUntold, untold];
  isAllUntold = false;
  untold = new Set();
  try {
    await db.$executeRaw`SELECT pg_notify(${staleChannel}, ${noticeOf(all ? "everything" : [...some])})`;
  } catch (error) {
    log("stale.untold", { error: errorWords(error) });
    isAllUntold ||= all;
    for (const one of some) untold.add(one);
    timer ??= setTimeout(tellOthers, untilTriedAgain);
  }
}

function noticeOf(stale: Stale): string {
  const notice = JSON.stringify({ from: thisProcess, stale });
  return Buffer.byteLength(notice) <= mostBytes ? notice : noticeOf("everything");
}

/** What another process has told; one that cannot be read makes everything stale. */
export function hearNotice(notice: string) {
  const { from, stale } = read(notice);
  if (from !== thisProcess) for (const listener of listeners) listener(stale);
}

function read(notice: string): { from: string; stale: Stale } {
  try {
    const { from, stale } = JSON.parse(notice);
    return { from, stale: Array.isArray(stale) ? stale.map(String) : "everything" };
  } catch {
    return { from: "", stale: "everything" };
  }
}
