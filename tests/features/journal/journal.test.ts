import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type JournalFilter, readJournalFilter } from "#app/features/journal/filter.ts";
import { findEntries, journalSheet } from "#app/features/journal/queries.server.ts";
import { sentences } from "#app/features/journal/sentences.ts";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { csvOf } from "#app/platform/sheet.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  ben,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let asNora: Scope;
let session: Awaited<ReturnType<typeof aSession>>;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  const nora = { email: "nora@example.org", name: "Nora Feld", role: "planner" as const };
  const { staffId } = await enterStaff(officeOf(aiw), nora);
  asNora = {
    ...officeOf(aiw),
    actor: { kind: "staff", staffId, role: "planner", mayAct: true },
  };
  session = await aSession(aiw, { title: "=Kurzarbeit", adoptedBy: emsland });
  await register(guestOf(aiw), session.id, anna);
  await register(guestOf(emsland), session.id, ben);
  const { startsAt, endsAt } = session;
  const times = { startsAt: later(startsAt, 60), endsAt: later(endsAt, 60) };
  await reschedule(asNora, session.id, times);
});

const asked = (change: Partial<JournalFilter> = {}) => ({
  ...readJournalFilter(new URLSearchParams()),
  ...change,
});
const read = async (office: Association, change: Partial<JournalFilter> = {}) =>
  (await findEntries(officeOf(office), asked({ session: session.id, ...change }))).entries.map(
    ({ sentence }) => sentence,
  );

test("every fact that the code writes down has a sentence", () => {
  const code = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.ts$/.test(path) && !/^(generated|features\/journal)/.test(path))
    .map((path) => readFileSync(`app/${path}`, "utf8"));
  const named = code.flatMap((text) => [...text.matchAll(/export type (\w+Fact) =/g)]);
  const words = readFileSync("app/features/journal/facts.ts", "utf8");
  expect(named.map(([, name]) => name).filter((name) => !words.includes(`  | ${name}`))).toEqual(
    [],
  );

  const written = code.flatMap((text) => [
    ...text.matchAll(/(?:type: "|Prisma\.sql`')([a-z]+(?:-[a-z]+)*\.[a-z-]+)["']/g),
  ]);
  expect(written.length).toBeGreaterThan(30);
  const types = [...new Set(written.map(([, type]) => type as string))];
  expect(types.filter((type) => !(type in sentences))).toEqual([]);
});

test("the host reads who did what, its guests by name and never those of a partner", async () => {
  const lines = await read(aiw);
  expect(lines[0]).toMatch(/^Nora Feld hat „=Kurzarbeit“ verlegt: von .+ auf .+\.$/);
  expect(lines).toContain("Anna Blum ist für „=Kurzarbeit“ angemeldet, mit Platz.");
  expect(lines).toContain(`${emsland.shortName} hat „=Kurzarbeit“ übernommen, durch Das System.`);
  expect(lines.join()).not.toContain(ben.name);
});

test("the adopter reads what the host did, in the name of its office", async () => {
  const lines = await read(emsland);
  const moved = `Geschäftsstelle von ${aiw.shortName} hat „=Kurzarbeit“ verlegt: von `;
  expect(lines.some((line) => line.startsWith(moved))).toBe(true);
  expect(lines).toContain("Ben Acker ist für „=Kurzarbeit“ angemeldet, mit Platz.");
  expect(lines.join()).not.toMatch(/Nora Feld|Anna Blum|geplant/);
});

test("an association that shares nothing reads nothing of it", async () => {
  expect(await read(await anAssociation("steinfurt"))).toEqual([]);
});

test("who was erased is a person without a name", async () => {
  const gone = await register(guestOf(aiw), session.id, { ...anna, email: "weg@example.org" });
  const id = (gone.ok && gone.registrationId) || "";
  await db.registration.update({ where: { id }, data: { erasedAt: theEveningBefore } });
  const [newest] = await read(aiw, { kind: "registrations" });
  expect(newest).toBe("Eine Person ist für „=Kurzarbeit“ angemeldet, mit Platz.");
});

test("it is narrowed by person of staff, by name, by kind and by day", async () => {
  const { staffId } = asNora.actor as { staffId: string };
  const byNora = await read(aiw, { staff: staffId });
  expect(byNora).toEqual([expect.stringContaining("Nora Feld hat „=Kurzarbeit“ verlegt: von")]);
  expect(await read(aiw, { q: "anna bl" })).toEqual([
    "Anna Blum ist für „=Kurzarbeit“ angemeldet, mit Platz.",
  ]);
  expect(await read(aiw, { q: "ben acker" })).toEqual([]);
  expect(await read(aiw, { kind: "experts" })).toEqual([]);
  expect(await read(aiw, { from: "2026-12-01" })).toEqual([]);
  expect(await read(aiw, { until: "2026-11-17" })).toContain(
    "Das System hat „=Kurzarbeit“ veröffentlicht.",
  );
});

test("as CSV it has a BOM and semicolons, and no cell begins a formula", async () => {
  await db.staff.updateMany({ where: { name: "Nora Feld" }, data: { name: "=Nora" } });
  const csv = await csvOf(await journalSheet(officeOf(aiw), asked({ session: session.id })));
  await db.staff.updateMany({ where: { name: "=Nora" }, data: { name: "Nora Feld" } });
  expect(csv.startsWith("\uFEFFZeitpunkt;Wer;")).toBe(true);
  expect(csv).toContain(";'=Nora;");
});
