import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { openForm } from "#tests/support/doors.ts";
import { unescaped } from "#tests/support/served-form.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** The page after the form: what it leads to, and what it changes. */
const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let sessionId: string;
let opened: string;

beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(30), seats: 200 })).id;
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
  opened = await openForm(server.url, host.slug, sessionId);
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

/** Signs up, and answers how the browser that did so looks at the page after it and acts there. */
async function afterSigningUp(email: string, at = sessionId) {
  const person = { name: "Anna Blum", company: "Blum Metallbau", email, postcode: "48703" };
  const sent = await ask(server.url + go.register(host.slug, at), {
    form: { opened, ...person },
  });
  const page = server.url + go.registered(host.slug, at);
  const headers = { cookie: sent.cookie };
  return {
    look: async (query = "") => unescaped((await ask(page + query, { headers })).text),
    send: (form: Record<string, string>, query = "") => ask(page + query, { form, headers }),
  };
}

test("it leads into Google's and Outlook's calendar, by the public page alone", async () => {
  const text = await (await afterSigningUp("kalender@example.org")).look();
  const page = encodeURIComponent(go.session(host.slug, sessionId));
  for (const calendar of ["calendar.google.com", "outlook.office.com"]) {
    const [, href = ""] = new RegExp(`href="(https://${calendar}/[^"]+)"`).exec(text) ?? [];
    expect(href).toContain(page);
    expect(href).not.toMatch(/raum|platz/);
  }
  expect(text).toContain(go.sessionFile(host.slug, sessionId));
});

test("another district is chosen from the list that comes when it is asked for", async () => {
  const browser = await afterSigningUp("kreis@example.org");
  const first = await browser.look();
  const [, choose = ""] = /href="(\?[^"#]+)#kreis"/.exec(first) ?? [];
  expect(first).not.toContain('name="district"');
  expect(await browser.look(choose)).toMatch(
    /<select[^>]*name="district"[\s\S]*Borken[\s\S]*Coesfeld/,
  );
  expect((await browser.send({ intent: "district", district: "05558" }, choose)).status).toBe(303);
  const row = await db.registration.findFirstOrThrow({ where: { email: "kreis@example.org" } });
  expect(row.ags).toBe("05558");
});

test("an address with a slip in its domain is taken, and it asks whether another was meant", async () => {
  const browser = await afterSigningUp("anna.blum@t-onlin.de");
  expect(await browser.look()).toContain("Meinten Sie anna.blum@t-online.de?");
  const form = { intent: "address", email: "anna.blum@t-online.de" };
  expect((await browser.send(form)).status).toBe(303);
  expect(await db.registration.count({ where: { email: form.email } })).toBe(1);
});

test("a refused address stands on top and in its open fold, with what was typed", async () => {
  const browser = await afterSigningUp("falsch@example.org");
  const { status, text } = await browser.send({ intent: "address", email: "falsch@@example.org" });
  expect(status).toBe(400);
  const [top = "", folds = ""] = text.split('class="folds"');
  expect(top).toMatch(/id="fehler"[\s\S]*href="#email"[\s\S]*<h1/);
  expect(folds).toMatch(/<details open=""[^>]*><summary>Adresse vertippt\?[\s\S]*falsch@@example/);
});

test("nothing but the one thing to do stands open: what may be added waits behind a press", async () => {
  const text = await (await afterSigningUp("ruhig@example.org")).look();
  const [open = "", folds = ""] = text.split('class="folds"');
  expect(open).not.toContain('<form method="post"');
  expect(folds.match(/<details>/g)).toHaveLength(2);
  expect(folds).not.toContain("<details open");
});

test("the title of the form and of the page after it says what a full session can give", async () => {
  const full = (await aSession(host, { startsAt: inHours(31), seats: 1 })).id;
  const seated = await (await afterSigningUp("erste@example.org", full)).look();
  expect(seated).toContain("<title>Angemeldet: ");
  const form = await ask(server.url + go.register(host.slug, full));
  expect(form.text).toContain("<title>Auf die Warteliste: ");
  const waiting = await (await afterSigningUp("zweite@example.org", full)).look();
  expect(waiting).toContain("<title>Auf der Warteliste: ");
});
