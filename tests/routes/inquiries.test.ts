import { afterAll, beforeAll, expect, test } from "vitest";
import { inquire } from "#app/features/approaches/inquire.server.ts";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Answer, ask, bodyOf } from "#tests/support/ask.ts";
import { type Association, anAssociation, guestOf } from "#tests/support/cast.ts";
import { somebodyAsking } from "#tests/support/inquiries.ts";
import { mailTo } from "#tests/support/mailbox.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const knownAddress = "bekannt@example.org";
let server: RunningServer;
let aiw: Association;
let opened: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  await inquire(guestOf(aiw, new Date()), somebodyAsking({ email: knownAddress }), "192.0.2.9");
  const env = { TRUST_PROXY: "1" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, env });
  const form = await ask(`${server.url}${go.inquire(aiw.slug)}?q=Laserteile+%3Cb%3E`);
  expect(form.text).toContain("Laserteile &lt;b&gt;</textarea>");
  opened = /name="opened" value="([^"]+)"/.exec(form.text)?.[1] ?? "";
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

const send = (email: string, from: string, more: Record<string, string> = {}) => {
  const { name, company, text } = somebodyAsking();
  return ask(server.url + go.inquire(aiw.slug), {
    form: { name, company, text, email, postcode: "48683", opened, ...more },
    headers: { "X-Forwarded-For": from },
  });
};

/** Everything of an answer that others can see. */
const masked = (answer: Answer) => {
  const { date: _, "x-request-id": __, ...headers } = answer.headers;
  const all = JSON.stringify([answer.status, headers, answer.cookie, bodyOf(answer)]);
  return all.replace(/nonce-[\w-]+/g, "nonce");
};

test("a known address is answered as a new one, and the press in the mail brings it to the office", async () => {
  const [known, fresh] = [
    await send(knownAddress, "192.0.2.1"),
    await send("neu@example.org", "192.0.2.2"),
  ];
  expect(masked(known)).toBe(masked(fresh));
  expect(fresh.status).toBe(303);
  expect((await ask(server.url + fresh.headers.location)).text).toContain("Fast geschafft");

  const mail = await mailTo(server.url, "neu@example.org", /Ist das Ihre Anfrage/);
  const path = /\/anfrage\/geschaeftsstelle\/[\w.-]+/.exec(mail.text)?.[0] ?? "";
  for (let n = 0; n < 2; n++)
    expect((await ask(server.url + path)).text).toContain("Das ist meine Anfrage");
  const where = { address: "neu@example.org", claimUntil: null };
  expect(await db.inquiry.count({ where })).toBe(0);
  expect((await ask(`${server.url}${path}x`)).status).toBe(404);
  expect((await ask(server.url + path, { form: { intent: "confirm" } })).status).toBe(303);
  expect(await db.inquiry.count({ where })).toBe(1);
  expect((await ask(server.url + path)).text).toContain("liegt der Geschäftsstelle vor");
  expect((await ask(server.url + path, { form: { intent: "withdraw" } })).status).toBe(303);
  expect((await ask(server.url + path)).status).toBe(404);
});

test("what is missing is said beside its field, what was typed stays, and who fills it in at once waits", async () => {
  const missing = await send("bea", "192.0.2.3", { text: "", name: "Bea", postcode: "48" });
  expect(missing.status).toBe(400);
  for (const field of ["text", "email", "postcode"])
    expect(missing.text).toContain(`id="${field}-error"`);
  expect(missing.text).toContain('value="Bea"');
  expect((await send("bot@example.org", "192.0.2.3", { website: "x" })).status).toBe(400);
  expect((await send("bot@example.org", "192.0.2.3", { opened: "" })).status).toBe(400);
});

test("an address may ask twelve times an hour; the next is told so and keeps its words", async () => {
  const text = "Wer härtet uns Wellen?";
  const statuses = [];
  for (let n = 0; n < 13; n++)
    statuses.push((await send("oft@example.org", `198.51.100.${n}`, { text })).status);
  expect(statuses).toEqual([...Array(12).fill(303), 429]);
  expect((await send("oft@example.org", "198.51.100.99", { text })).text).toContain(text);
});
