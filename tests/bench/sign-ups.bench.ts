// (a) Sign-ups over HTTP with facts and jobs running, against what the same machine does bare; mails counted apart.
import { Pool } from "pg";
import { migrate } from "#app/server/migrate.ts";
import { sleep } from "#app/server/processes.mjs";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import {
  megabytes,
  processorTime,
  ratio,
  repeated,
  report,
  rounded,
  sized,
  underLoad,
} from "./measure.ts";

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
const { slugs, sessions } = await runScript<{ slugs: [string]; sessions: [string, string] }>(
  ".",
  "tests/support/rush-ground.ts",
  databaseUrl,
);
const [slug] = slugs;
const [rushed, bare] = sessions;
const pool = new Pool({ connectionString: databaseUrl, max: 10 });
/** At the end the server goes before its last connection has said goodbye. */
pool.on("error", () => {});

/** The least that a sign-up can be: a ticket from the hot row, a row, nothing else. */
const bareSignUp = (n: number) =>
  pool.query(
    `WITH seat AS (
       UPDATE "SeatPool" SET "nextTicket" = "nextTicket" + 1, waiting = waiting + 1
       WHERE "sessionId" = $1 RETURNING id, "nextTicket" - 1 AS ticket
     )
     INSERT INTO "Registration" (id, "sessionId", "poolId", "hostId", "throughId", name, company, email, address,
       status, ticket, "registeredAt", uid, "senderName", "senderAddress")
     SELECT $2, $1, seat.id, s."hostId", s."hostId", $2, $2, $2, $2, 'waiting', seat.ticket, s."createdAt", $2, $2, $2
     FROM seat JOIN "Session" s ON s.id = $1`,
    [bare, `bare-${n}`],
  );

const body = (run: string, n: number) =>
  JSON.stringify({
    association: slug,
    name: `Gast ${n}`,
    company: "Betrieb",
    email: `${run}-${n}@example.org`,
    postcode: "48691",
  });

const env = { TRUST_PROXY: "1", MODE: "production", PUBLIC_URL: "http://localhost" };
const smtp = { ...env, SMTP_URL: "smtp://127.0.0.1:9" };
const web = await startServer({ databaseUrl, role: "web", env: smtp });
const worker = await startServer({ databaseUrl, role: "worker", env: smtp });
const processes = { web: web.pid, worker: worker.pid, postgres: postgres.pid };

/** Mails are counted apart: those of the rush wait. */
await asAdmin(databaseUrl, (client) =>
  client.query(`
    CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW."dueAt" := NEW."dueAt" + interval '1 day'; RETURN NEW; END $$;
    CREATE TRIGGER wait BEFORE INSERT ON "Delivery" FOR EACH ROW EXECUTE FUNCTION wait()`),
);

/** Everybody comes from a network of their own, so that limits are counted and nobody is slowed. */
const signUps = (run: string, atOnce: number) => {
  const path = `/api/v1/sessions/${rushed}/registrations`;
  const requests = Array.from({ length: times }, (_, n) => ({
    path,
    method: "POST",
    body: body(run, n),
    from: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  }));
  return underLoad({ url: web.url, atOnce, times, requests }, 201);
};

/** Until the worker has heard every fact. */
async function heard() {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS left FROM "Fact" WHERE "heardAt" IS NULL`,
  );
  if (rows[0].left === 0) return;
  await sleep(200);
  await heard();
}

async function costing<T extends object>(work: () => Promise<T>) {
  const before = Object.values(processes).map((pid) => processorTime(pid));
  const figures = await work();
  await heard();
  const each = Object.entries(processes).map(
    ([name, pid], n) => [name, (processorTime(pid) - (before[n] ?? 0)) / times] as const,
  );
  const sum = each.reduce((all, [, ms]) => all + ms, 0);
  const processorMs = Object.fromEntries(
    [...each, ["sum", sum] as const].map(([name, ms]) => [name, rounded(ms, 2)]),
  );
  return { ...figures, processorMs };
}

const times = sized(2000);
await repeated(500, 50, (n) => bareSignUp(-1 - n));
await signUps("warm", 50);
await heard();
const raw50 = await repeated(times, 50, bareSignUp);
const at50 = await costing(() => signUps("fifty", 50));
const raw100 = await repeated(times, 100, (n) => bareSignUp(1e6 + n));
const at100 = await costing(() => signUps("hundred", 100));
report("signUps", {
  raw: { at50: raw50, at100: raw100 },
  at50,
  at100,
  ofRaw: {
    at50: ratio(at50.perSecond, raw50.perSecond),
    at100: ratio(at100.perSecond, raw100.perSecond),
  },
  megabytes: Object.fromEntries(
    Object.entries(processes).map(([name, pid]) => [name, rounded(megabytes(pid))]),
  ),
});

await worker.stop();
await web.stop();
await pool.end();
await postgres.stop();
