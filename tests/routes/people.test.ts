import { afterAll, beforeAll, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { ask } from "../support/ask.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  inHours,
  officeOf,
} from "../support/cast.ts";
import { type RunningServer, startServer } from "../support/server.ts";

let server: RunningServer;
let aiw: Association;
let sessionId: string;
let own: string;
let passedOn: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  const emsland = await anAssociation("emsland");
  sessionId = (await aSession(aiw, { adoptedBy: emsland, startsAt: inHours(48) })).id;
  own = await signUp(aiw, "Gerda Hier", "=1+1");
  passedOn = await signUp(emsland, "Otto Drüben", "Drüben GmbH");
  await signUp(emsland, "Ida Still", "Still GmbH");
  const at = new Date();
  const consent = { purpose: "passOnToHost", recipientId: aiw.id, wording: "1" };
  await db.consent.create({
    data: {
      ...{ id: newShortId(), registrationId: passedOn, subjectId: passedOn },
      ...{ ...consent, tickedAt: at, verifiedAt: at },
    },
  });
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    env: { RATE_LIMIT: "off" },
    role: "web",
  });
});

afterAll(() => server?.stop());

async function signUp(through: Association, name: string, company: string) {
  const email = `${newShortId()}@example.org`;
  const form = { ...guest(1), name, company, email };
  const outcome = await register(guestOf(through, new Date()), sessionId, form);
  return (outcome.ok && outcome.registrationId) || "";
}

async function at(role: Role) {
  const entry = { email: `${newShortId()}@example.org`, name: "Petra Plan", role };
  const { staffId } = await enterStaff(officeOf(aiw, new Date()), entry);
  const { cookie: Cookie } = await ask(`${server.url}/demo`, { form: { staff: staffId } });
  const desk = `${server.url}/buero/${aiw.slug}`;
  return (path: string, form?: Record<string, string>) =>
    ask(desk + path, { headers: { Cookie }, form });
}
const list = () => `/teilnehmende?termin=${sessionId}`;
const factsOf = (type: string) => db.fact.count({ where: { type, associationId: aiw.id } });

test("who moderates sees nobody's registration, who reads changes none", async () => {
  const moderator = await at("moderator");
  for (const path of [list(), `/teilnehmende/${own}`, `/teilnehmende/druck?termin=${sessionId}`])
    expect((await moderator(path)).status).toBe(404);
  const reader = await at("reader");
  expect((await reader(`/teilnehmende/${own}`)).status).toBe(200);
  expect((await reader(`/teilnehmende/${own}`, { intent: "release" })).status).toBe(404);
  expect((await reader(`/termine/${sessionId}/anmeldung`)).status).toBe(404);
});

test("a partner's guest who agreed is opened by a step that the journal notes", async () => {
  const planner = await at("planner");
  expect((await planner(list())).text).not.toContain("Otto");
  expect((await planner(`/teilnehmende/${passedOn}`)).status).toBe(302);
  expect(await factsOf("people.viewed")).toBe(0);

  expect((await planner(list(), { open: "1" })).status).toBe(303);
  expect(await factsOf("people.viewed")).toBe(1);
  const { text } = await planner(list());
  expect(text).toContain("Otto Drüben");
  expect(text).not.toContain("Ida Still");
  expect((await planner(`/teilnehmende/${passedOn}`)).status).toBe(200);
  expect((await (await at("reader"))(list())).text).not.toContain("Otto");
});

test("a file holds what the list shows, hides no formula in it, and leaves a line", async () => {
  const planner = await at("planner");
  const file = `/teilnehmende/datei?termin=${sessionId}`;
  expect((await planner(file)).status).toBe(404);
  const { text, headers } = await planner(file, { format: "csv" });
  expect(headers["content-disposition"]).toContain(".csv");
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text).toContain("Gerda Hier;'=1+1;");
  expect(text).not.toContain("Otto");
  expect(await factsOf("people.exported")).toBe(1);
  expect((await planner(file, { format: "exe" })).status).toBe(404);
});

test("a form with a mistake comes back with what was typed and a sentence beside it", async () => {
  const planner = await at("planner");
  const entry = `/termine/${sessionId}/anmeldung`;
  const wrong = await planner(entry, { name: "Theo Ruft", email: "theo@", phone: "abc" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Theo Ruft");
  for (const field of ["company", "email", "phone"]) expect(wrong.text).toContain(`${field}-error`);

  const long = await planner(`/teilnehmende/${own}`, { intent: "note", note: "x".repeat(1001) });
  expect([long.status, long.text.includes("1.000 Zeichen")]).toEqual([400, true]);
  const late = await planner(`/teilnehmende/${own}`, { intent: "accept" });
  expect(late.status).toBe(409);
  expect((await planner(`/teilnehmende/${own}`, { intent: "erfunden" })).status).toBe(404);
});

test("somebody without an address is entered, and the office may pass their link on", async () => {
  const planner = await at("planner");
  const form = { name: "Theo Ruft", company: "Ruft GmbH", phone: "02861 1234" };
  const { status, headers } = await planner(`/termine/${sessionId}/anmeldung`, form);
  expect(status).toBe(303);
  const here = headers.location?.replace(`/buero/${aiw.slug}`, "") ?? "";
  expect((await planner(here)).text).toMatch(/\/raum\/[\w.-]+/);
  const reader = await at("reader");
  expect((await reader(here)).text).not.toMatch(/\/raum\/[\w.-]+/);
});

test("releasing asks first, in numbers, and then does it once", async () => {
  const planner = await at("planner");
  const id = await signUp(aiw, "Lena Geht", "Geht GmbH");
  const question = await planner(`/teilnehmende/${id}?schritt=freigeben`);
  expect(question.text).toContain("Platz von Lena Geht freigeben?");
  expect((await planner(`/teilnehmende/${id}`, { intent: "release" })).status).toBe(303);
  expect((await planner(`/teilnehmende/${id}`, { intent: "release" })).status).toBe(409);
});
