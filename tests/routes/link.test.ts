import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
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
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let sessionId: string;
let page: string;
const known = (n: number) => `bekannt${n}@example.org`;

beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(30), seats: 200 })).id;
  const scope = guestOf(host, new Date());
  for (let n = 0; n < 13; n++) await register(scope, sessionId, { ...anna, email: known(n) });
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    role: "web",
    env: { TRUST_PROXY: "1" },
  });
  page = server.url + go.link(host.slug, sessionId);
});

afterAll(() => server?.stop());

const send = (email: string, from = "192.0.2.1") =>
  ask(page, { form: { email }, headers: { "X-Forwarded-For": from } });

/** Everything of an answer that others can see. */
const masked = (answer: Answer) => {
  const { date: _, "x-request-id": __, ...headers } = answer.headers;
  const text = JSON.stringify([answer.status, headers, answer.cookie, bodyOf(answer)]);
  return text.replace(/nonce-[\w-]+/g, "nonce");
};

describe("the page for a lost link", () => {
  test("answers a known address as an unknown one, and so does the page after it", async () => {
    const answers = [await send(known(0)), await send("niemand@example.org")];
    const [first, second] = answers.map(masked);
    expect(first).toBe(second);
    expect(answers[0]?.status).toBe(303);
    const after = await ask(server.url + answers[0]?.headers.location);
    expect(after.text).toContain("Wenn diese Adresse angemeldet ist, ist die Mail unterwegs.");
    expect(after.text).not.toContain("niemand@");
    const asked = await db.fact.findMany({ where: { type: "registration.link-asked" } });
    const payloads = asked.map(({ payload }) => payload as Record<string, unknown>);
    expect(payloads.map(({ registrationId }) => registrationId !== null)).toEqual([true, false]);
  });

  test("gives a wrong address back, with what to do beside it", async () => {
    for (const email of ["", "anna", `<b>"x`]) {
      const answer = await send(email);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('role="alert"');
      expect(answer.text).toMatch(/id="email-error">Bitte /);
    }
    expect((await send("anna")).text).toContain('value="anna"');
  });

  test("asks a network that asks too often to wait, and keeps what it typed", async () => {
    let last = 303;
    for (let n = 0; n < 70 && last === 303; n++)
      last = (await send(`netz${n}@example.org`, "198.51.100.7")).status;
    expect(last).toBe(429);
    const refused = await send("spaet@example.org", "198.51.100.7");
    expect(refused.text).toContain('value="spaet@example.org"');
    expect((await send("spaet@example.org")).status).toBe(303);
  });
});
