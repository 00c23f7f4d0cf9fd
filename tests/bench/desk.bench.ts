// (e) The desk of one of 40 allied associations: its day, and the calendar of a month, a week and a long list.

import { migrate } from "#app/server/migrate.ts";
import { ask } from "#tests/support/ask.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { alliance, fillAlliance, owner } from "./big-alliance.ts";
import { report, sized, underLoad } from "./measure.ts";

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
await fillAlliance(databaseUrl);
const web = await startServer({ databaseUrl, role: "web", env: { RATE_LIMIT: "off" } });
const { cookie } = await ask(`${web.url}/demo`, { form: { staff: owner } });

const desk = "/buero/verband-1";
const paths = {
  today: `${desk}/heute`,
  month: `${desk}/kalender?ansicht=monat`,
  monthOfTopic: `${desk}/kalender?ansicht=monat&thema=thema-3`,
  week: `${desk}/kalender`,
  list: `${desk}/kalender?ansicht=liste`,
};
const times = sized(100);
const figures: Record<string, object> = {};
for (const [name, path] of Object.entries(paths)) {
  const load = { url: web.url, atOnce: 1, requests: [{ path, cookie }] };
  await underLoad({ ...load, times: 10 });
  figures[name] = await underLoad({ ...load, times });
}
report("desk", { ...alliance, ...figures });
await web.stop();
await postgres.stop();
