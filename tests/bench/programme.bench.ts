// (c) Programme page, months, feeds and API over 100,000 sessions of 200 associations; no address is asked twice, so no cache answers.

import { migrate } from "#app/server/migrate.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { fillProgramme, size, slugOf, topicOf } from "./big-programme.ts";
import { report, sized, underLoad } from "./measure.ts";

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
await fillProgramme(databaseUrl);
const web = await startServer({ databaseUrl, role: "web" });

const times = sized(100);
const paths: Record<string, (n: number) => string> = {
  common: (n) => `/?seite=${n + 1}`,
  commonOfTopic: (n) => `/?thema=${topicOf(n)}&seite=${1 + Math.floor(n / size.topics)}`,
  commonOfDistrict: (n) => `/?kreis=${String(1 + n).padStart(5, "0")}`,
  commonOfText: (n) => `/?q=${encodeURIComponent(`Sprechstunde ${n + 50_000}`)}`,
  association: (n) => `/${slugOf(n)}`,
  associationOfTopic: (n) => `/${slugOf(n)}?thema=${topicOf(n)}`,
  associationOfText: (n) => `/${slugOf(n)}?q=antrag`,
  past: (n) => `/${slugOf(n)}?zeit=vorbei`,
  month: (n) => `/${slugOf(n)}/monat`,
  calendar: (n) => `/${slugOf(n)}/programm.ics`,
  rss: (n) => `/${slugOf(n)}/programm.rss`,
  commonCalendar: (n) => `/programm.ics?thema=${topicOf(n)}`,
  api: (n) => `/api/v1/sessions?page=${n + 1}`,
  apiOfAssociation: (n) => `/api/v1/sessions?association=${slugOf(n)}`,
};
const month = new Date().toISOString().slice(0, 7);
const figures: Record<string, object> = {};
for (const [name, path] of Object.entries(paths)) {
  const wanted = (n: number) => (name === "month" ? `${path(n)}/${month}` : path(n));
  const ask = (from: number, many: number) =>
    underLoad({
      url: web.url,
      atOnce: 1,
      times: many,
      requests: Array.from({ length: many }, (_, n) => ({ path: wanted(from + n) })),
    });
  await ask(times, 10);
  figures[name] = await ask(0, times);
}
report("programme", { sessions: size.sessions, associations: size.associations, ...figures });
await web.stop();
await postgres.stop();
