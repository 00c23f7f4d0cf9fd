// (i) An office takes 100,000 people away as CSV (a tenth in CI): who asks meanwhile waits for it as little as ever, and little of it is in memory at once.
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { migrate } from "#app/server/migrate.ts";
import { ask } from "#tests/support/ask.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { megabytes, report, rounded } from "./measure.ts";

const people = process.env.CI === "true" ? 10_000 : 100_000;
/** Milliseconds that nobody waits longer for an answer than before. */
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
const server = await startServer({ databaseUrl, role: "web", env: { RATE_LIMIT: "off" } });
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

/** The longest that anybody waited, and the most that the web process held, until `work` was done. */
async function meanwhile(work: Promise<unknown>) {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  let longest = 0;
  let answers = 0;
  let held = 0;
  while (!isOver) {
    for (const path of others) {
      longest = Math.max(longest, await waited(path));
      answers += 1;
    }
    held = Math.max(held, megabytes(server.pid));
  }
  await over;
  return { longest, answers, held };
}

await meanwhile(pause(3_000));
const idle = await meanwhile(pause(2_000));
const figures: {
  lines: number;
  seconds: number;
  longer: number;
  above: number;
  answers: number;
}[] = [];
for (let round = 0; round < rounds; round++) {
  const began = performance.now();
  const file = taken();
  const { longest, answers, held } = await meanwhile(file);
  figures.push({
    lines: await file,
    seconds: rounded((performance.now() - began) / 1_000, 1),
    longer: rounded(longest - idle.longest),
    above: rounded(held - idle.held),
    answers,
  });
}
report("export", {
  people,
  idle: { waited: rounded(idle.longest), held: rounded(idle.held) },
  figures,
});
await server.stop();
await postgres.stop();

/** Of several rounds the best: what a neighbour on the machine adds is none of ours. */
const best = (of: "longer" | "above") => Math.min(...figures.map((figure) => figure[of]));
const isWhole = figures.every(({ lines }) => lines > people / 3);
if (!isWhole || best("longer") > bound || best("above") > most)
  throw new Error("An export held others up, or was held in memory");
process.exit(0);
