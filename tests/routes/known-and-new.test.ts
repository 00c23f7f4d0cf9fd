import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { openForm } from "#tests/support/doors.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let opened: string;
let sessionId: string;

beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(30), seats: 200 })).id;
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  opened = await openForm(server.url, host.slug, sessionId);
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

const send = (name: string, email: string, company = "Blum") =>
  ask(server.url + go.register(host.slug, sessionId), {
    form: { name, company, email, opened, outsideGermany: "on" },
  });

/** The cookie is padded: only at some lengths of what was typed could it tell a row from none. */
test("the cookie's length never tells whether a row was made, however much was typed", async () => {
  for (let letters = 1; letters <= 120; letters += 7) {
    const name = "ü".repeat(letters);
    for (const company of ["B", "C".repeat(90)]) {
      const email = `${company.length}x${100 + letters}@example.org`;
      const fresh = await send(name, email, company);
      const known = await send(name, email, company);
      expect([fresh.status, known.status]).toEqual([303, 303]);
      expect(known.headers["set-cookie"]?.length, `${letters} letters`).toBe(
        fresh.headers["set-cookie"]?.length,
      );
    }
  }
  expect(await db.registration.count({ where: { sessionId } })).toBe(36);
});
