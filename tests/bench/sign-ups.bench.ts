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

const env = { RATE_LIMIT: "off", SMTP_URL: "" };
const web = await startServer({ databaseUrl, role: "web", env });
const worker = await startServer({
  databaseUrl,
  role: "worker",
  env: { ...env, SMTP_URL: "smtp://127.0.0.1:9" },
});
const everything = [web.pid, worker.pid, postgres.pid];

const signUps = (run: string, times: number, atOnce: number) => {
  const path = `/api/v1/sessions/${rushed}/registrations`;
  const requests = Array.from({ length: times }, (_, n) => ({
    path,
    method: "POST",
    body: body(run, n),
  }));
  return underLoad({ url: web.url, atOnce, times, requests }, 201);
};
const costing = async <T extends object>(times: number, work: () => Promise<T>) => {
  const before = everything.map((pid) => processorTime(pid));
  const figures = await work();
  const [ofWeb = 0, ofWorker = 0, ofPostgres = 0] = everything.map(
    (pid, n) => (processorTime(pid) - (before[n] ?? 0)) / times,
  );
  const each = {
    web: ofWeb,
    worker: ofWorker,
    postgres: ofPostgres,
    sum: ofWeb + ofWorker + ofPostgres,
  };
  return {
    ...figures,
    processorMs: Object.fromEntries(Object.entries(each).map(([k, v]) => [k, rounded(v, 2)])),
  };
};
await repeated(500, 50, (n) => bareSignUp(-1 - n));
await signUps("warm", 1000, 50);
const N = Number(process.env.N ?? 2000);
const raw = await costing(N, () => repeated(N, 50, bareSignUp));
const at50 = await costing(N, () => signUps("fifty", N, 50));
const raw100 = await repeated(N, 100, (n) => bareSignUp(1e6 + n));
const at100 = await costing(N, () => signUps("hundred", N, 100));
report("signUps", {
  raw,
  at50,
  at100,
  raw100,
  ofRaw: [ratio(at50.perSecond, raw.perSecond), ratio(at100.perSecond, raw100.perSecond)],
  megabytes: everything.map((pid) => rounded(megabytes(pid))),
});

await web.stop();
await worker.stop();
await pool.end();
await postgres.stop();
