// `npm run bench`: figures of one run on one machine, told as ratios to what the same machine does bare.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import { Pool } from "pg";
import { migrate } from "#app/server/migrate.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";

type Measured = { perSecond: number; p50: number; p99: number };

/** `times` calls of `work`, so many at once. */
async function measure(times: number, atOnce: number, work: (n: number) => Promise<unknown>) {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < times) {
      const n = next++;
      const start = performance.now();
      await work(n);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => Math.round(took[Math.floor((took.length - 1) * share)] ?? 0);
  return { perSecond: Math.round(times / seconds), p50: at(0.5), p99: at(0.99) } as Measured;
}

/** Milliseconds of processor time that a process has used. */
const processorTime = (pid: number) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const postgres = await embeddedPostgres({ careful: true });
const url = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(url);
const ground = await runScript<{ slugs: [string]; sessions: [string, string] }>(
  ".",
  "tests/support/rush-ground.ts",
  url,
);
const [slug] = ground.slugs;
const [first, second] = ground.sessions;
const pool = new Pool({ connectionString: url, max: 10 });

const bare = (n: number) =>
  pool.query(
    `WITH seat AS (
       UPDATE "SeatPool" SET "nextTicket" = "nextTicket" + 1, waiting = waiting + 1
       WHERE "sessionId" = $1 RETURNING id, "nextTicket" - 1 AS ticket
     )
     INSERT INTO "Registration" (id, "sessionId", "poolId", "hostId", "throughId", name, company, email, address,
       status, ticket, "registeredAt", uid, "senderName", "senderAddress")
     SELECT $2, $1, seat.id, s."hostId", s."hostId", $2, $2, $2, $2, 'waiting', seat.ticket, s."createdAt", $2, $2, $2
     FROM seat JOIN "Session" s ON s.id = $1`,
    [second, `bare-${n}`],
  );
await measure(200, 50, (n) => bare(-1 - n));
const rawSignUps = await measure(2000, 50, bare);

const server = await startServer({ databaseUrl: url, role: "web", env: { RATE_LIMIT: "off" } });
const signUp = (run: string) => async (n: number) => {
  const answer = await fetch(`${server.url}/api/v1/sessions/${first}/registrations`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      association: slug,
      name: `Gast ${n}`,
      company: "Betrieb",
      email: `${run}-${n}@example.org`,
      postcode: "48691",
    }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
};
const get = (path: string) => async () => {
  await (await fetch(server.url + path)).arrayBuffer();
};
await measure(200, 20, signUp("warm"));
const before = processorTime(server.pid);
const at50 = await measure(1000, 50, signUp("fifty"));
const perSignUp = (processorTime(server.pid) - before) / 1000;
const at100 = await measure(1000, 100, signUp("hundred"));
const page = `/${slug}/termine/${first}`;
await measure(100, 20, get(page));
const pages = await measure(500, 20, get(page));
const empty = await measure(2000, 20, get("/favicon.svg"));
const memory = Number(
  /Pss:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/smaps_rollup`, "utf8"))?.[1] ?? 0,
);

const figures = {
  machine: `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
  signUps: { raw: rawSignUps, at50, at100, ofRaw: ratio(at50.perSecond, rawSignUps.perSecond) },
  webProcessorMillisecondsPerSignUp: Math.round(perSignUp * 10) / 10,
  sessionPage: {
    uncached: pages,
    ofAStaticFile: ratio(pages.perSecond, empty.perSecond),
    static: empty,
  },
  webMegabytes: Math.round(memory / 1024),
};
mkdirSync("test-results", { recursive: true });
writeFileSync("test-results/bench.json", `${JSON.stringify(figures, null, 2)}\n`);
console.log(JSON.stringify(figures, null, 2));

await server.stop();
await pool.end();
await postgres.stop();

function ratio(one: number, other: number) {
  return Math.round((one / other) * 1000) / 1000;
}
