/** What every bench shares: a load from outside, processor time and memory of whole families of processes, one report. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import { readJson, sleep } from "#app/server/processes.mjs";
import type { Heard, Load } from "./client.ts";

/** `npm run bench -- --full`; without, and in CI, everything is asked a tenth as often. */
export const isFull = process.argv.includes("--full");

/** How often something is asked: `whole` times, or a tenth; TIMES says it for one bench alone. */
export const sized = (whole: number) =>
  Number(process.env.TIMES ?? (isFull ? whole : Math.ceil(whole / 10)));

export type Figures = {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Of the answers, head and body, as they went over the wire. */
  bytesEach: number;
  /** What the client took of one core. */
  clientShare: number;
};

/** Answers to `load`, asked by a process of its own. @throws where any answer has another status. */
export async function underLoad(load: Load, status = 200): Promise<Figures> {
  const client = fork(new URL("./client.ts", import.meta.url), { stdio: "inherit" });
  client.send(load);
  const [heard] = (await once(client, "message")) as [Heard];
  client.kill();
  const { statuses, took, seconds, bytes, processor } = heard;
  if (Object.keys(statuses).join() !== String(status))
    throw new Error(`Not every answer was ${status}: ${JSON.stringify(statuses)}`);
  return {
    ...spread(took, seconds),
    bytesEach: Math.round(bytes / took.length),
    clientShare: rounded(processor / 1000 / seconds, 2),
  };
}

/** `times` calls of `work` in this process, so many at once. */
export async function repeated(
  times: number,
  atOnce: number,
  work: (n: number) => Promise<unknown>,
) {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < times) {
      const n = next++;
      const start = performance.now();
      await work(n);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  took.sort((a, b) => a - b);
  return spread(took, (performance.now() - began) / 1000);
}

function spread(took: number[], seconds: number) {
  const at = (share: number) => rounded(took[Math.floor((took.length - 1) * share)] ?? 0, 1);
  return {
    perSecond: Math.round(took.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

/**
 * Milliseconds of processor time that these processes and all they have started used, those that
 * ended included: a connection to PostgreSQL is a child of its server.
 */
export const processorTime = (...pids: number[]) =>
  families(pids)
    .map(({ fields }) => fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tick)
    .reduce((sum, each) => sum + each, 0);

/** Linux counts in hundredths of a second. */
const tick = 10;

/** Megabytes of these processes and all they have started; what they share counts once. */
export const megabytes = (...pids: number[]) =>
  families(pids)
    .map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    .reduce((sum, kilobytes) => sum + kilobytes / 1024, 0);

/** The settings that let `megabytesHeld` look into a server of ours, which then costs nothing until it does. */
export const inspectable = (port: number) => ({ NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}` });

/** Megabytes of a process started so once its garbage is away, which otherwise waits for the next time. */
export async function megabytesHeld(pid: number, port: number): Promise<number> {
  process.kill(pid, "SIGUSR1");
  const told = async () => {
    const list = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null);
    return list && ((await list.json()) as { webSocketDebuggerUrl: string }[])[0];
  };
  let door = await told();
  for (; !door; door = await told()) await sleep(50);
  const inside = new WebSocket(door.webSocketDebuggerUrl);
  const done = new Promise<void>((collected, fail) => {
    inside.onopen = () =>
      inside.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
    inside.onmessage = () => collected();
    inside.onerror = fail;
  });
  await done;
  inside.close();
  return megabytes(pid);
}

type Process = { pid: number; parent: number; fields: string[] };

function families(roots: number[]): Process[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name): Process => {
      const fields = read(`/proc/${name}/stat`)
        .replace(/^.*\) /s, "")
        .split(" ");
      return { pid: Number(name), parent: Number(fields[1]), fields };
    });
  const isInside = ({ pid, parent }: Process): boolean => {
    if (roots.includes(pid)) return true;
    const above = all.find((each) => each.pid === parent);
    return above !== undefined && isInside(above);
  };
  return all.filter(isInside);
}

/** Empty for a process that has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const file = "test-results/bench.json";

/** Adds a part to the report of this run: bench files write beside each other. */
export function report(part: string, figures: object) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  mkdirSync("test-results", { recursive: true });
  const whole = { ...readJson(file), machine, [part]: figures };
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${part}: ${JSON.stringify(figures, null, 2)}`);
}

export const ratio = (one: number, other: number) => rounded(one / other, 3);

export function rounded(figure: number, digits = 0) {
  const shift = 10 ** digits;
  return Math.round(figure * shift) / shift;
}
