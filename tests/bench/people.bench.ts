// (d) A thousand registrations on the desk: the list, a filter, a search, and both files.
import { migrate } from "#app/server/migrate.ts";
import { ask } from "#tests/support/ask.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { repeated, report, sized } from "./measure.ts";

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
type Ground = { slug: string; sessionId: string; staffId: string };
const ground = await runScript<Ground>(".", "tests/support/people-ground.ts", databaseUrl);
const { slug, sessionId, staffId } = ground;
const server = await startServer({ databaseUrl, role: "web", env: { RATE_LIMIT: "off" } });
const { cookie } = await ask(`${server.url}/demo`, { form: { staff: staffId } });

const desk = `${server.url}/buero/${slug}/teilnehmende`;
const times = sized(30);

async function asked(path: string, form?: Record<string, string>) {
  const one = async () => {
    const { status } = await ask(desk + path, { headers: { Cookie: cookie }, form });
    if (status !== 200) throw new Error(`${path}: ${status}`);
  };
  await one();
  const { p50, p95 } = await repeated(times, 1, one);
  return { p50, p95 };
}

const figures = {
  page: await asked(""),
  session: await asked(`?termin=${sessionId}`),
  last: await asked(`?termin=${sessionId}&sortierung=name&seite=20`),
  filter: await asked(`?termin=${sessionId}&stand=waiting&merkmal=unverified`),
  search: await asked(`?q=firma+99`),
  csv: await asked(`/datei?termin=${sessionId}`, { format: "csv" }),
  xlsx: await asked(`/datei?termin=${sessionId}`, { format: "xlsx" }),
  print: await asked(`/druck?termin=${sessionId}`),
};
report("people", figures);
/** The one in the middle, so that a busy moment of the machine decides nothing. */
const slowest = Math.max(...Object.values(figures).map(({ p50 }) => p50));
await server.stop();
await postgres.stop();
if (slowest >= 1000) throw new Error(`A thousand people took ${slowest} ms`);
