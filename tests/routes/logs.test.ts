import { afterAll, beforeAll, expect, test } from "vitest";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { openForm } from "#tests/support/doors.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let sessionId: string;
let opened: string;

/** A database that takes nothing more from anybody, and says whom it did not take. */
beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(30) })).id;
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  opened = await openForm(server.url, host.slug, sessionId);
  await db.$executeRaw`UPDATE "ClockOffset" SET milliseconds = milliseconds + 10000 WHERE id = 1`;
  await db.$executeRaw`CREATE FUNCTION "refuseAloud"() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'not taken: %', NEW USING ERRCODE = '22P02', DETAIL = NEW::text; END $$`;
  for (const table of ["Registration", "OwnDataRequest", "LoginCode"])
    await db.$executeRawUnsafe(
      `CREATE TRIGGER refuse BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION "refuseAloud"()`,
    );
});

afterAll(() => server?.stop());

const person = { name: "Heike Leak-Kamp", company: "Leak & Co", email: "heike@leak.example.org" };

async function byApi() {
  const body = JSON.stringify({ ...person, association: host.slug, outsideGermany: true });
  const headers = { "Content-Type": "application/json" };
  const path = paths.api(`/sessions/${sessionId}/registrations`);
  return (await fetch(server.url + path, { method: "POST", headers, body })).status;
}
const byForm = async (path: string, form: Record<string, string>) =>
  (await ask(server.url + path, { form })).status;

test("a database that repeats what was typed is heard by nobody who reads the log", async () => {
  const signUp = { ...person, outsideGermany: "on", opened };
  expect(await byForm(go.register(host.slug, sessionId), signUp)).toBe(500);
  expect(await byApi()).toBe(500);
  await byForm(go.ownData(), { email: person.email });
  await byForm(go.login(), { email: person.email });

  const lines = server.logs().split("\n");
  const failures = lines.filter((line) => /"(request|aside)\.failed"/.test(line));
  expect(failures.length).toBeGreaterThanOrEqual(3);
  for (const line of failures) expect(line).toContain("22P02");
  expect(server.logs()).not.toMatch(/leak|heike/i);
});
