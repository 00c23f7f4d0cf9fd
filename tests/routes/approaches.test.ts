import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { anApproach, aWriter } from "#tests/support/approaches.ts";
import { type Answer, ask, bodyOf } from "#tests/support/ask.ts";
import { type Association, anAssociation } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { mailTo } from "#tests/support/mailbox.ts";
import { aPerson } from "#tests/support/persons.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let aiw: Association;
let company: { id: string };
let nora: { email: string };
let opened: string;
const known = aWriter();

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  company = await aCompany(aiw);
  nora = await aPerson([company]);
  await anApproach(aiw, await aCompany(aiw), known, true, new Date());
  const env = { TRUST_PROXY: "1" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, env });
  const form = await ask(server.url + go.approach(aiw.slug, company.id));
  expect(form.text).toContain("Anfrage an Blechwerk Berkelaue GmbH");
  opened = /name="opened" value="([^"]+)"/.exec(form.text)?.[1] ?? "";
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

const send = (email: string, from: string, more: Record<string, string> = {}) => {
  const { name, company: own, text } = aWriter();
  return ask(server.url + go.approach(aiw.slug, company.id), {
    form: { name, company: own, text, email, opened, ...more },
    headers: { "X-Forwarded-For": from },
  });
};

/** Everything of an answer that others can see. */
const masked = (answer: Answer) => {
  const { date: _, "x-request-id": __, ...headers } = answer.headers;
  const all = JSON.stringify([answer.status, headers, answer.cookie, bodyOf(answer)]);
  return all.replace(/nonce-[\w-]+/g, "nonce");
};
const linkIn = (text: string) => /\/anfrage\/[\w.~-]+/.exec(text)?.[0] ?? "";

test("an approach is confirmed, told without its words, answered on the page, and shows no address", async () => {
  const [first, second] = [
    await send(known.email, "192.0.2.1"),
    await send("neu@example.org", "192.0.2.2"),
  ];
  expect(masked(first)).toBe(masked(second));
  expect(second.status).toBe(303);
  const asked = await mailTo(server.url, "neu@example.org", /Ist das Ihre Anfrage/);
  const mine = server.url + linkIn(asked.text);
  expect((await ask(mine)).text).toContain("Das ist meine Anfrage");
  expect((await ask(mine, { form: { intent: "confirm" } })).status).toBe(303);

  const told = await mailTo(server.url, nora.email, /Anfrage von Busch Bau/);
  expect(told.text).not.toContain("400 Halterungen");
  const theirs = server.url + linkIn(told.text);
  const page = await ask(theirs);
  expect(page.text).toContain("400 Halterungen");
  expect(page.text).not.toContain("neu@example.org");
  expect((await ask(theirs, { form: { intent: "answer", text: "" } })).status).toBe(400);
  expect((await ask(theirs, { form: { intent: "answer", text: "Gern." } })).status).toBe(303);
  await mailTo(server.url, "neu@example.org", /Neues zu Ihrer Anfrage/);
  const answered = await ask(mine);
  expect(answered.text).toContain("Gern.");
  expect(answered.text).not.toContain(nora.email);
  expect((await ask(theirs, { form: { intent: "contact" } })).status).toBe(303);
  expect((await ask(mine)).text).toContain(nora.email);
  expect((await ask(theirs, { form: { intent: "decline" } })).status).toBe(303);
  expect((await ask(mine, { form: { intent: "answer", text: "Doch?" } })).status).toBe(409);
});

test("what is missing is said beside its field, and what was typed stays", async () => {
  const link = { text: "", company: "www.angebot.example" };
  const missing = await send("bea", "192.0.2.3", link);
  expect(missing.status).toBe(400);
  for (const field of ["text", "email", "company"])
    expect(missing.text).toContain(`id="${field}-error"`);
  expect(missing.text).toContain('value="Bea Busch"');
});

test("an address may write five times a day; the sixth is told so and keeps its words", async () => {
  const statuses = [];
  for (let n = 0; n < 6; n++)
    statuses.push((await send("oft@example.org", `198.51.100.${n}`)).status);
  expect(statuses).toEqual([...Array(5).fill(303), 429]);
  expect((await send("oft@example.org", "198.51.100.9")).text).toContain("400 Halterungen");
});

test("a company that is not in this list, or not for this reader, is not there", async () => {
  const hidden = await aCompany(aiw, { nameLevel: "partners" });
  const elsewhere = await aCompany(await anAssociation("emsland"));
  for (const { id } of [hidden, elsewhere, { id: "unbekannt" }])
    expect((await ask(server.url + go.approach(aiw.slug, id))).status).toBe(404);
});
