// (m) An hour with 700 guests on one process: how soon the last of them has what was asked, beside the same by asking every three seconds; and how they all come in.
import { fork } from "node:child_process";
import { once } from "node:events";
import { pathsIn } from "#app/paths.ts";
import { migrate } from "#app/server/migrate.ts";
import { freePort } from "#app/server/ports.ts";
import { sleep } from "#app/server/processes.mjs";
import { runScript } from "#tests/support/broken-house.ts";
import { livekitBinary, startLiveKit } from "#tests/support/livekit.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { ask, clock, type Guest, type Joined, type Order, type Told } from "./hour-guests.ts";
import {
  inspectable,
  isFull,
  megabytesHeld,
  processorTime,
  ratio,
  report,
  rounded,
  sized,
} from "./measure.ts";

/** Milliseconds and megabytes. */
const aim = { lastReaderP95: 250, megabytesAboveIdle: 60, joinP95: 300 };
const many = sized(700);
const aSecond = 10;
const [minute, third, short] = isFull ? [60, 6, 5] : [6, 4, 3];
const everySeconds = 3;

if (!livekitBinary) {
  console.log("Not measured: a key to a room needs LiveKit.");
  process.exit(0);
}

process.env.SECRET = "only-for-tests-only-for-tests-only-for-tests";
process.env.GUESTS = String(many);
const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "hour");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "hour"'));
await migrate(databaseUrl);
const tokens = await runScript<string[]>(".", "tests/bench/hour-ground.ts", databaseUrl);
const livekit = await startLiveKit();
const env = {
  ...{ ...livekit.env, TRUST_PROXY: "1", MODE: "production", PUBLIC_URL: "http://localhost" },
  SMTP_URL: "smtp://127.0.0.1:9",
};
const door = await freePort();
const aProcess = (more = {}) => startServer({ databaseUrl, role: "web", env: { ...env, ...more } });
const [web, client] = [
  await aProcess(inspectable(door)),
  fork(new URL("./hour-guests.ts", import.meta.url)),
];
const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
const guests: Guest[] = tokens.map((token, n) => ({
  ...{ url: web.url, token, from: addressOf(n), cookie: "" },
}));

async function told<T>(order: Order): Promise<T> {
  client.send(order);
  const ended = once(client, "exit").then(() => {
    throw new Error("The guests have ended");
  });
  const [answer] = await Promise.race([once(client, "message"), ended]);
  return answer as T;
}

const at = (all: number[], share: number) =>
  rounded(all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)] ?? 0, 1);
const spread = (all: number[]) => ({ p50: at(all, 0.5), p95: at(all, 0.95), most: at(all, 1) });

/** What it holds after a second in which it does next to nothing. */
async function atRest(): Promise<number> {
  const before = processorTime(web.pid);
  await sleep(1000);
  return processorTime(web.pid) - before < 60 ? megabytesHeld(web.pid, door) : atRest();
}

/** So many seconds of questions, ten in each: how long until the last reader has each, and what it costs. */
async function asked(seconds: number, through: (n: number) => string, webs: RunningServer[]) {
  const questions = seconds * aSecond;
  const pids = webs.map(({ pid }) => pid);
  const before = [processorTime(...pids), processorTime(postgres.pid)] as const;
  const began: number[] = [];
  const answered: number[] = [];
  const start = clock();
  const one = async (n: number) => {
    await sleep((n * 1000) / aSecond);
    began[n] = clock();
    const guest = guests[n % many] as Guest;
    const path = `${pathsIn("de").inside(guest.token)}.data`;
    const form = { intent: "ask", beside: "", text: `Frage ${n}?`, shownAs: "nobody" };
    const { status, took } = await ask({ ...guest, url: through(n), path, form });
    if (status >= 300) throw new Error(`A question was answered ${status}`);
    answered.push(took);
  };
  await Promise.all(Array.from({ length: questions }, (_, n) => one(n)));
  const { last, bytes, answers, processor } = await told<Told>({ does: "tell", questions });
  const took = (clock() - start) / 1000;
  const lag = last.map((heard, n) => heard - (began[n] ?? 0));
  return {
    lastReader: spread(lag),
    answered: spread(answered),
    seconds: rounded(took, 1),
    requestsPerSecond: rounded(answers / took, 1),
    webSeconds: rounded((processorTime(...pids) - before[0]) / 1000, 2),
    databaseSeconds: rounded((processorTime(postgres.pid) - before[1]) / 1000, 2),
    readerSeconds: rounded(processor / 1000, 2),
    kilobytesPerReaderAndSecond: rounded(bytes / 1024 / many / took, 2),
  };
}

const forgetQuestions = () =>
  asAdmin(databaseUrl, (admin) => admin.query('DELETE FROM "Upvote"; DELETE FROM "Question"'));

const idle = await atRest();
const { cookies, took, wrong } = await told<Joined>({ does: "join", guests, seconds: minute });
if (wrong.length > 0) throw new Error(`Not everybody came in: ${wrong.slice(0, 9).join()}`);
for (const [n, cookie] of cookies.entries()) (guests[n] as Guest).cookie = cookie;
const joins = Object.fromEntries(Object.entries(took).map(([name, all]) => [name, spread(all)]));
const joined = await atRest();

await told({ does: "stream", guests });
const open = await atRest();
const streams = await asked(minute, () => web.url, [web]);
const after = await atRest();
await told({ does: "leave" });

await forgetQuestions();
await told({ does: "poll", guests, everySeconds });
const polls = await asked(third, () => web.url, [web]);
await told({ does: "leave" });

await forgetQuestions();
const other = await aProcess();
const urlFor = (n: number) => (n % 2 ? other : web).url;
const halves = guests.map((guest, n) => ({ ...guest, url: urlFor(n) }));
await told({ does: "stream", guests: halves });
const two = await asked(short, urlFor, [web, other]);

const perSecond = (all: typeof polls) => all.webSeconds / all.seconds;
report("hour", {
  ...{ guests: many, questionsPerSecond: aSecond, shown: "at once", aim },
  joins: { seconds: minute, ...joins },
  streams,
  megabytes: {
    ...{ idle: rounded(idle), joined: rounded(joined), open: rounded(open), after: rounded(after) },
    aboveIdle: rounded(after - idle),
  },
  pollsEvery3s: polls,
  ofPolls: {
    lastReaderP95: ratio(streams.lastReader.p95, polls.lastReader.p95),
    webSeconds: ratio(perSecond(streams), perSecond(polls)),
    bytes: ratio(streams.kilobytesPerReaderAndSecond, polls.kilobytesPerReaderAndSecond),
  },
  twoProcesses: two,
});

client.kill();
await Promise.all([web.stop(), other.stop()]);
await livekit.stop();
await postgres.stop();
