// (i) An office takes 100,000 people away as CSV (a tenth in CI): who asks meanwhile waits for it as little as ever, and little of it is in memory at once.
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { migrate } from "#app/server/migrate.ts";
import { ask } from "#tests/support/ask.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { isFull, megabytes, report, rounded } from "./measure.ts";

const people = isFull ? 100_000 : 10_000;
/** Milliseconds that the loop is held at once, and that answers take longer than before. */
const bound = 200;
/** Megabytes above idle. */
const most = 64;
const rounds = Number(process.env.TIMES ?? 3);

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
type Ground = { slug: string; sessionId: string; staffId: string };
const ground = await runScript<Ground>(".", "tests/support/people-ground.ts", databaseUrl);
await asAdmin(databaseUrl, (client) =>
  client.query(`
    INSERT INTO "Registration" SELECT (jsonb_populate_record(one, jsonb_build_object(
      'id', one.id || n, 'uid', one.uid || n, 'address', n || one.address, 'ticket', 1000 * n + one.ticket))).*
    FROM "Registration" one, generate_series(1, ${people / 1_000 - 1}) n`),
);
await asAdmin(databaseUrl, (client) => client.query("ANALYZE"));
const env = { RATE_LIMIT: "off", NODE_OPTIONS: "--import=./tests/bench/loop.mjs" };
const server = await startServer({ databaseUrl, role: "web", env });
const { cookie } = await ask(`${server.url}/demo`, { form: { staff: ground.staffId } });
const desk = `/buero/${ground.slug}/teilnehmende`;

/** What others ask for meanwhile: a visitor, a program, and a colleague. */
const others = [`/${ground.slug}`, "/api/v1/sessions", `/buero/${ground.slug}/heute`];

async function waited(path: string) {
  const began = performance.now();
  const { status } = await ask(server.url + path, { headers: { Cookie: cookie } });
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return performance.now() - began;
}

/** Takes the file as it comes; only its lines are counted. */
const taken = () =>
  new Promise<number>((done, fail) => {
    const body = "format=csv";
    const headers = {
      Cookie: cookie,
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": body.length,
    };
    const path = `${server.url}${desk}/datei?termin=${ground.sessionId}`;
    request(path, { method: "POST", headers, agent: false }, (answer) => {
      let lines = 0;
      answer.on("data", (part: Buffer) => {
        for (const byte of part) if (byte === 10) lines += 1;
      });
      answer.once("end", () => done(lines)).once("error", fail);
    })
      .once("error", fail)
      .end(body);
  });

/** The longest in milliseconds that the server has held its loop since somebody last asked (loop.mjs). */
async function loopHeld() {
  const told = () => [...server.logs().matchAll(/^loop held (\d+)$/gm)];
  const before = told().length;
  process.kill(server.pid, "SIGUSR2");
  while (told().length === before) await pause(10);
  return Number(told().at(-1)?.[1]);
}

/** What others wait in the middle, how long the loop is held, what the process holds, until `work` is done. */
async function meanwhile(work: Promise<unknown>) {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  let memory = 0;
  await loopHeld();
  while (!isOver) {
    for (const path of others) took.push(await waited(path));
    memory = Math.max(memory, megabytes(server.pid));
  }
  await over;
  took.sort((a, b) => a - b);
  return {
    middle: took[Math.floor(took.length / 2)] ?? Number.NaN,
    longest: took.at(-1) ?? Number.NaN,
    held: await loopHeld(),
    memory,
  };
}

await meanwhile(pause(3_000));
/** As long as an export: what neighbours on the machine add shows here, too. */
const idle = await meanwhile(pause(isFull ? 15_000 : 3_000));
const figures: Record<"lines" | "seconds" | "held" | "longer" | "longest" | "above", number>[] = [];
for (let round = 0; round < rounds; round++) {
  const began = performance.now();
  const file = taken();
  const { middle, longest, held, memory } = await meanwhile(file);
  figures.push({
    lines: await file,
    seconds: rounded((performance.now() - began) / 1_000, 1),
    held,
    longer: rounded(middle - idle.middle),
    longest: rounded(longest),
    above: rounded(memory - idle.memory),
  });
}
const { middle, longest, held, memory } = idle;
const before = { held, middle: rounded(middle), longest: rounded(longest) };
report("export", { people, idle: { ...before, memory: rounded(memory) }, figures });
await server.stop();
await postgres.stop();

/** Of several rounds the best: what a neighbour on the machine adds is none of ours. */
const best = (of: keyof (typeof figures)[0]) => Math.min(...figures.map((figure) => figure[of]));
const isWhole = figures.every(({ lines }) => lines > people / 3);
if (!isWhole || !(best("held") <= bound && best("longer") <= bound && best("above") <= most))
  throw new Error("An export held others up, or was held in memory");
process.exit(0);
