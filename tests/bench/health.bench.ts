// (h) What the public health page costs: it is asked every few seconds, so it may not grow with the mails of years.
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { connection } from "#tests/support/sent-raw.ts";
import { startServer } from "#tests/support/server.ts";
import { processorTime, ratio, report, rounded, sized } from "./measure.ts";

const mails = 14_000;
const times = sized(10_000);
const rounds = 3;

const postgres = await embeddedPostgres();
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
const web = await startServer({ databaseUrl, role: "web" });
const { send, close } = connection(20_000, 1);

async function asked(often: number) {
  for (let n = 0; n < often; n++) await send(`${web.url}/healthz`, { method: "GET" });
}

/** Milliseconds of processor, server and database together. */
async function each() {
  const before = processorTime(web.pid, postgres.pid);
  await asked(times);
  return (processorTime(web.pid, postgres.pid) - before) / times;
}

const sql = (text: string) => asAdmin(databaseUrl, (client) => client.query(text));
const withMails = () =>
  sql(`
    WITH fact AS (
      INSERT INTO "Fact" (type, payload, "recordedAt") VALUES ('bench.mailed', '{}', now()) RETURNING id)
    INSERT INTO "Delivery"
      (id, "factId", template, "recipientKind", "recipientId", thread, urgency, "dueAt", status)
    SELECT 'mail-' || n, (SELECT id FROM fact), 'reminder', 'registration', 'guest-' || n,
      'guest-' || n, now(), now(), CASE n % 3 WHEN 0 THEN 'failed' ELSE 'due' END
    FROM generate_series(1, ${mails}) AS n`);
const withoutMails = () => sql(`DELETE FROM "Delivery" WHERE id LIKE 'mail-%'`);

await asked(300);
const empty: number[] = [];
const full: number[] = [];
for (let round = 0; round < rounds; round++) {
  empty.push(await each());
  await withMails();
  full.push(await each());
  await withoutMails();
}
close();
await web.stop();
await postgres.stop();

const [least, most] = [Math.min(...empty), Math.min(...full)];
const grows = ratio(most, least);
report("health", {
  asked: times * rounds * 2,
  mails,
  msWithoutMails: rounded(least, 2),
  msWithMails: rounded(most, 2),
  ratio: grows,
});
if (grows > 2) {
  console.error(`The health page costs ${grows} times as much once there are ${mails} mails.`);
  process.exitCode = 1;
}
