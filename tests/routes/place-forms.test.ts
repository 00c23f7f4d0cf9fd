import { afterAll, beforeAll, expect, test } from "vitest";
import { placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { aSite, type Site } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let site: Site;
let server: RunningServer;

beforeAll(async () => {
  site = await aSite();
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

const details = () => server.url + go.correct(placeToken(site.places.seated));
const row = () => db.registration.findUniqueOrThrow({ where: { id: site.places.seated.id } });

test("Angaben ändern is one form: whatever is wrong, everything typed stays, and nothing is saved", async () => {
  const before = await row();
  const { text } = await ask(details());
  expect(text.match(/<form/g)).toHaveLength(1);

  const typed = { name: "Heike Kamp", company: "Kamp GmbH", email: "kamp@@example.org" };
  const wrong = await ask(details(), { form: typed });
  expect(wrong.status).toBe(400);
  for (const value of Object.values(typed)) expect(wrong.text).toContain(value);

  expect(await row()).toEqual(before);
});

test("one's own address typed again asks for nothing, and the rest is saved", async () => {
  const { email } = await row();
  const form = { name: "Heike Kamp-Roth", company: "Kamp KG", email: ` ${email.toUpperCase()}` };
  const { headers, status } = await ask(details(), { form });
  expect([status, headers.location]).toEqual([303, expect.stringMatching(/ok=angaben$/)]);
  expect(await row()).toMatchObject({ name: "Heike Kamp-Roth", company: "Kamp KG", email });
  expect(await db.addressChange.count()).toBe(0);
});

test("with another address name and company are saved at once, the address once it has answered", async () => {
  const before = await row();
  const form = { name: "Heike Kamp", company: "Kamp GmbH", email: "kamp@example.org" };
  const { headers, status } = await ask(details(), { form });
  expect([status, headers.location]).toEqual([303, expect.stringMatching(/ok=adresse$/)]);
  const now = await row();
  expect(now).toMatchObject({ name: "Heike Kamp", company: "Kamp GmbH", email: before.email });
  const asked = await db.addressChange.findUnique({ where: { registrationId: now.id } });
  expect(asked?.email).toBe("kamp@example.org");
});

test("a place that was given back has nothing to change: its forms lead to its page", async () => {
  const token = placeToken(site.places.withdrawn);
  for (const form of [go.correct(token), go.colleague(token)]) {
    const { status, headers } = await ask(server.url + form);
    expect([status, headers.location]).toEqual([302, go.place(token)]);
  }
});

test("whoever is brought along is asked for an address, not for the reader's own", async () => {
  const colleague = server.url + go.colleague(placeToken(site.places.seated));
  const { text } = await ask(colleague, { form: { name: "Otto", email: "" } });
  expect(text).toContain("Bitte geben Sie eine E-Mail-Adresse ein");
  expect(text).not.toContain("Ihre E-Mail-Adresse ein");
});

test("who waits is asked about the waiting list, never about a seat", async () => {
  const token = placeToken(site.places.waiting);
  const { text } = await ask(server.url + go.withdraw(token));
  expect(text).toMatch(/<h1>Möchten Sie sich von der Warteliste abmelden\?/);
  expect(text).not.toMatch(/Platz (freigeben|behalten)/);
  const place = (await ask(server.url + go.place(token))).text;
  expect(place).toContain("<title>Ihre Anmeldung: ");
  expect(place).toContain("Doch keine Zeit? Von der Warteliste abmelden");
});

test("after the hour whoever waited in vain is not thanked for having been there", async () => {
  const { sessionId } = await db.registration.findUniqueOrThrow({
    where: { id: site.places.waiting.id },
  });
  const { endsAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  await moveClock((await clockOffset()) + endsAt.getTime() - Date.now() + 3_600_000);
  const { text } = await ask(server.url + go.place(placeToken(site.places.waiting)));
  expect(text).toContain("kein Platz mehr frei geworden");
  expect(text).not.toContain("Danke, dass Sie dabei waren");
});
