import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { aClerk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let aiw: Association;
let emsland: Association;
let id: string;
let host: Desk;

type Desk = Awaited<ReturnType<typeof at>>;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  id = (await aSession(aiw, { adoptedBy: emsland, startsAt: inHours(72) })).id;
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  host = await at(aiw);
});

afterAll(() => server?.stop());

async function at(association: Association) {
  const clerk = await aClerk(server.url, association);
  const step = (name: string, form?: Record<string, string>) => clerk.step(id, name, form);
  return { ...clerk, step };
}

test.each([
  ["verschieben", { beginn: "bald", ende: "2031-01-01T10:00" }, "Tag und Uhrzeit", 'value="bald"'],
  ["plaetze", { plaetze: "viele" }, "Zahl von 1 bis 5000", 'value="viele"'],
  [
    "bearbeiten",
    { title: "x", summary: "Bleibt" },
    "mindestens drei Zeichen",
    ">Bleibt</textarea>",
  ],
  [
    "absagen",
    { intent: "cancel", grund: "x".repeat(501) },
    "höchstens 500 Zeichen",
    "x".repeat(501),
  ],
])("%s: what nobody can read comes back with a sentence and as it was typed", async (name, form, sentence, kept) => {
  const { status, text } = await host.step(name, form);

  expect(status).toBe(400);
  expect(text).toContain(sentence);
  expect(text).toContain(kept);
});

test("a move backwards is asked about at the field, and moves nothing", async () => {
  const before = await db.session.findUniqueOrThrow({ where: { id } });
  const { status, text } = await host.step("verschieben", {
    tag: "2031-01-01",
    von: "11:00",
    bis: "10:00",
  });
  expect([status, text.includes("bis-error")]).toEqual([400, true]);
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toEqual(before);
});

test("what is published is not published again", async () => {
  const { status, text } = await host.step("veroeffentlichen", { wann: "jetzt" });
  expect([status, text.includes("schon veröffentlicht")]).toEqual([409, true]);
});

test("the steps of the host are closed to adopter and stranger alike", async () => {
  const [adopter, stranger] = [await at(emsland), await at(await anAssociation("steinfurt"))];
  for (const name of ["verschieben", "bearbeiten", "absagen", "experten", "anbieten"]) {
    expect((await adopter.step(name)).status, name).toBe(404);
    expect((await stranger.step(name)).status, name).toBe(404);
  }
  expect((await stranger.step("plaetze")).status).toBe(404);
  const { text } = await adopter.go(`/termine/${id}`);
  expect(text).toContain(`/${emsland.slug}/termine/${id}`);
  expect(text).not.toContain(`/termine/${id}/plaetze`);
});

test("a cancelled session is taken back at once, and has only then its steps again", async () => {
  expect((await host.step("absagen", { intent: "cancel", grund: "Krank" })).status).toBe(303);
  expect((await host.step("absagen", { intent: "cancel" })).status).toBe(409);
  expect((await host.go(`/termine/${id}`)).text).not.toContain(`${id}/plaetze`);
  expect((await host.step("verschieben", { intent: "undo" })).status).toBe(303);
  expect((await host.go(`/termine/${id}`)).text).toContain(`${id}/plaetze`);
});

test("who leaves the office is asked about by name, and their logins end with it", async () => {
  const leaving = await at(aiw);
  const staff = "/einstellungen/mitarbeitende";
  const question = await host.go(`${staff}?entfernen=${leaving.staffId}`);
  expect(question.text).toContain("Eine Anmeldung endet sofort");
  expect(await db.cookieSession.count({ where: { staffId: leaving.staffId } })).toBe(1);

  const form = { intent: "end", staff: leaving.staffId };
  expect((await host.go(staff, form)).status).toBe(303);
  expect(await db.cookieSession.count({ where: { staffId: leaving.staffId } })).toBe(0);
  expect((await host.go(`${staff}?entfernen=${leaving.staffId}`)).status).toBe(404);
});
