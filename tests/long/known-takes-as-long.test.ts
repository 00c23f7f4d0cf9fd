import { afterAll, beforeAll, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { alike } from "#tests/support/alternating.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  inHours,
} from "#tests/support/cast.ts";
import { openForm } from "#tests/support/doors.ts";
import { connection } from "#tests/support/sent-raw.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const { send, close } = connection(20_000, 1);
let server: RunningServer;
let host: Association;
let opened: string;
/** More seats than tries, and none left. */
let wide: string;
let full: string;
/** Runs already, so that who signs up may go in. */
let running: string;

const known = guest(0).email;
const fresh = (n: number) => `neu${n}-${Math.round(performance.now() * 1000)}@example.org`;

beforeAll(async () => {
  host = await anAssociation("aiw");
  wide = (await aSession(host, { startsAt: inHours(30), seats: 5000 })).id;
  full = (await aSession(host, { startsAt: inHours(40), seats: 1 })).id;
  const scope = guestOf(host, new Date());
  running = (await aSession(host, { startsAt: inHours(-0.2), seats: 5000 })).id;
  for (const id of [wide, full, running]) await register(scope, id, guest(0));
  const { id: staffId } = await db.staff.create({
    data: { id: "staff", email: known, name: "Gast", createdAt: new Date(), updatedAt: new Date() },
  });
  const role = { staffId, associationId: host.id, role: "planner", grantedAt: new Date() };
  await db.staffRole.create({ data: role });
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  opened = await openForm(server.url, host.slug, wide);
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(async () => {
  close();
  await server?.stop();
});

async function post(path: string, type: string, body: string, status: number, cookie?: string) {
  const headers = { "Content-Type": type, ...(cookie && { Cookie: cookie }) };
  const heard = await send(server.url + path, { method: "POST", headers, body: Buffer.from(body) });
  if (heard.status !== status) throw new Error(`${heard.status}: ${heard.text.slice(0, 300)}`);
  return heard;
}
const form = (path: string, fields: Record<string, string>, cookie?: string) => {
  const body = new URLSearchParams(fields).toString();
  return post(path, "application/x-www-form-urlencoded", body, 303, cookie);
};
const person = { name: "Anna Blum", company: "Blum Metallbau" };
const byForm = (id: string) => (email: string) =>
  form(go.register(host.slug, id), { ...person, email, opened, outsideGermany: "on" });
/** Signs up and presses "Eintreten" on the page that comes. */
const byWayIn = (id: string) => async (email: string) => {
  const { headers } = await byForm(id)(email);
  const cookie = headers["set-cookie"]?.split(";")[0];
  await form(go.registered(host.slug, id), { intent: "enter" }, cookie);
};
const byQuestion = (id: string) => (email: string) =>
  form(go.ask(host.slug, id), { ...person, email, opened, text: "Zählt Urlaub mit?" });
const byApi = (id: string) => (email: string) => {
  const body = { ...person, email, association: host.slug, outsideGermany: true };
  const path = paths.api(`/sessions/${id}/registrations`);
  return post(path, "application/json", JSON.stringify(body), 201);
};

test.each([
  ["the form, with a seat", () => byForm(wide)],
  ["the form, with none left", () => byForm(full)],
  ["the way in after the form", () => byWayIn(running)],
  ["the API, with a seat", () => byApi(wide)],
  ["the API, with none left", () => byApi(full)],
  ["the page for a lost link", () => (email: string) => form(go.link(host.slug, wide), { email })],
  ["the form for a question", () => byQuestion(wide)],
  ["the page for one's own data", () => (email: string) => form(go.ownData(), { email })],
  ["the login", () => (email: string) => form(go.login(), { email })],
])("%s takes as long for a known address as for a new one", async (name, door) => {
  const ask = door();
  const rounds = await alike({ known: () => ask(known), fresh: (n) => ask(fresh(n)) });
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  for (const round of rounds)
    process.stdout.write(`  ${name}: known ${ms(round.known)}, new ${ms(round.fresh)}\n`);
  expect(rounds.at(-1)?.isAlike).toBe(true);
});
