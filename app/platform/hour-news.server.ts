import { db } from "./db.server.ts";
import { newId } from "./ids.server.ts";
import { errorWords, log } from "./log.server.ts";

/**
 * News that something of a running hour has changed: which hour, and no word of what. Whoever shows it reads it
 * anew from the database. This process knows at once, the others within 40 ms by NOTIFY, outside of any
 * transaction, so that commits do not wait for each other.
 */
export const hourChannel = "hours";

/** One that fails is told again after a second. */
type Listener = (hourId: string | "all") => Promise<void>;

const everySoOften = 40;
const untilTriedAgain = 1_000;

const thisProcess = newId();
const listeners = new Set<Listener>();
let untold = new Set<string>();
let timer: NodeJS.Timeout | undefined;

/** Calls `listener` with each hour that changes, wherever; "all" after a gap in what this process heard. */
export function onHourChanged(listener: Listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** To be called once the change is committed (`afterCommit`), with the id of its session. */
export function hourChanged(hourId: string) {
  hourMayHaveChanged(hourId);
  untold.add(hourId);
  if (timer === undefined) timer = setTimeout(tellOtherProcesses, everySoOften);
}

/** Everything may have changed: this process was deaf for a while. */
export const hoursMissed = () => hourMayHaveChanged("all");

/** What another process has told. */
export function hearHour(notice: string) {
  const [from, ...hours] = notice.split(" ");
  if (from !== thisProcess) for (const hourId of hours) hourMayHaveChanged(hourId);
}

/** This process alone looks again. */
export function hourMayHaveChanged(hourId: string | "all") {
  for (const listener of listeners) tell(listener, hourId);
}

async function tell(listener: Listener, hourId: string | "all") {
  try {
    await listener(hourId);
  } catch (error) {
    log("hours.unread", { error: errorWords(error) });
    setTimeout(tell, untilTriedAgain, listener, hourId).unref();
  }
}

/** PostgreSQL takes 8,000 bytes in a notice. */
const mostAtOnce = 100;

async function tellOtherProcesses() {
  timer = undefined;
  const hours = [...untold];
  untold = new Set();
  try {
    for (let next = 0; next < hours.length; next += mostAtOnce) {
      const notice = [thisProcess, ...hours.slice(next, next + mostAtOnce)].join(" ");
      await db.$executeRaw`SELECT pg_notify(${hourChannel}, ${notice})`;
    }
  } catch (error) {
    log("hours.untold", { error: errorWords(error) });
    for (const hourId of hours) untold.add(hourId);
    if (timer === undefined) timer = setTimeout(tellOtherProcesses, untilTriedAgain);
  }
}
