import { afterAll, beforeAll, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Answer, ask, bodyOf } from "#tests/support/ask.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  inHours,
} from "#tests/support/cast.ts";
import { mailTo } from "#tests/support/mailbox.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let sessionId: string;
let opened: string;

beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(30), seats: 200 })).id;
  await register(guestOf(host, new Date()), sessionId, anna);
  const env = { TRUST_PROXY: "1" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, env });
  const form = await ask(server.url + go.ask(host.slug, sessionId));
  opened = /name="opened" value="([^"]+)"/.exec(form.text)?.[1] ?? "";
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

const text = "Gilt das auch für Minijobs?";
const send = (email: string, from: string, more: Record<string, string> = {}) =>
  ask(server.url + go.ask(host.slug, sessionId), {
    form: { text, name: "Bea Busch", company: "Busch Bau", email, opened, ...more },
    headers: { "X-Forwarded-For": from },
  });

/** Everything of an answer that others can see. */
const masked = (answer: Answer) => {
  const { date: _, "x-request-id": __, ...headers } = answer.headers;
  const all = JSON.stringify([answer.status, headers, answer.cookie, bodyOf(answer)]);
  return all.replace(/nonce-[\w-]+/g, "nonce");
};

test("a known address is answered as a new one, and nothing shows before the press in the mail", async () => {
  const [known, fresh] = [
    await send(anna.email, "192.0.2.1"),
    await send("bea@example.org", "192.0.2.2"),
  ];
  expect(masked(known)).toBe(masked(fresh));
  expect(fresh.status).toBe(303);
  const after = await ask(server.url + fresh.headers.location);
  expect(after.text).toContain("Fast geschafft");
  for (const path of [go.session(host.slug, sessionId), go.ask(host.slug, sessionId)])
    expect((await ask(server.url + path)).text).not.toContain(text);

  const mail = await mailTo(server.url, "bea@example.org", /Ist das Ihre Frage/);
  const path = /\/frage\/[\w.-]+/.exec(mail.text)?.[0] ?? "";
  for (let n = 0; n < 2; n++)
    expect((await ask(server.url + path)).text).toContain("Das ist meine Frage");
  expect(await db.question.count({ where: { sessionId, claimUntil: null } })).toBe(0);
  expect((await ask(`${server.url}${path}x`)).status).toBe(404);
  const pressed = await ask(server.url + path, { form: { intent: "claim" } });
  expect(pressed.status).toBe(303);
  const own = await ask(server.url + path);
  expect(own.text).toContain("Eine Frage stellen");
  expect(await db.question.count({ where: { sessionId, claimUntil: null } })).toBe(1);
  const empty = await ask(server.url + path, { form: { intent: "ask", text: " " } });
  expect(empty.status).toBe(400);
  expect(empty.text).toContain("Bitte geben Sie Ihre Frage ein.");
});

test("what is missing is said beside its field, what was typed stays, and who fills it in at once waits", async () => {
  const missing = await send("bea", "192.0.2.3", { text: "", name: "Bea" });
  expect(missing.status).toBe(400);
  expect(missing.text).toContain('id="text-error"');
  expect(missing.text).toContain('id="email-error"');
  expect(missing.text).toContain('value="Bea"');
  expect((await send("bot@example.org", "192.0.2.3", { website: "x" })).status).toBe(400);
  expect((await send("bot@example.org", "192.0.2.3", { opened: "" })).status).toBe(400);
});

test("a network may ask ten times an hour; the eleventh is told so and keeps its words", async () => {
  const statuses = [];
  for (let n = 0; n < 11; n++)
    statuses.push((await send(`netz${n}@example.org`, "198.51.100.7")).status);
  expect(statuses).toEqual([...Array(10).fill(303), 429]);
  const refused = await send("spaet@example.org", "198.51.100.7");
  expect(refused.text).toContain("Aus Ihrem Netz kamen gerade viele Fragen");
  expect(refused.text).toContain(text);
});
