import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Answer, ask, bodyOf } from "#tests/support/ask.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { openForm } from "#tests/support/doors.ts";
import { readerTime } from "#tests/support/reader-time.ts";
import { unescaped } from "#tests/support/served-form.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let opened: string;
/** Plenty of seats, and one seat. */
let wide: string;
let narrow: string;

beforeAll(async () => {
  host = await anAssociation("aiw");
  wide = (await aSession(host, { startsAt: inHours(30), seats: 200 })).id;
  narrow = (await aSession(host, { startsAt: inHours(40), seats: 1 })).id;
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
  opened = await openForm(server.url, host.slug, wide);
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

const anna = {
  name: "Anna Blum",
  company: "Blum Metallbau",
  email: "anna@example.org",
  postcode: "48703",
};

const send = (typed: Record<string, string>, sessionId = wide, headers = {}) =>
  ask(server.url + go.register(host.slug, sessionId), {
    form: { opened, ...typed },
    headers,
  });
/** Nobody has signed up here for a while: a seat is given, not offered. */
const fromAQuietNetwork = () => db.rateLimit.deleteMany();
const registrations = () => db.registration.count();

/** Answers this status, makes no row, and shows everything that was typed. */
async function comesBack(status: number, typed: Record<string, string>, headers = {}) {
  const before = await registrations();
  const answer = await send(typed, wide, headers);
  expect(answer.status).toBe(status);
  expect(answer.cookie).toBe("");
  expect(answer.text).toContain('role="alert"');
  const { opened: _, website: __, ...kept } = typed;
  for (const [field, value] of Object.entries(kept)) {
    const shown =
      new RegExp(`name="${field}"[^>]* value="([^"]*)"`).exec(answer.text)?.[1] ??
      new RegExp(`<textarea name="${field}"[^>]*>([^<]*)<`).exec(answer.text)?.[1] ??
      (answer.text.match(new RegExp(`name="${field}"[^>]*checked`)) ? "on" : undefined);
    expect(unescaped(shown ?? "nothing"), field).toBe(value);
  }
  expect(await registrations()).toBe(before);
  return answer;
}

const problemAt = ({ text }: Answer, field: string) =>
  unescaped(new RegExp(`id="${field}-error">([^<]*)<`).exec(text)?.[1] ?? "");

describe("nothing that was typed is lost", () => {
  test("where fields are empty or wrong: each has its sentence", async () => {
    const typed = { name: " ", company: "", email: "anna", postcode: "4870", phone: "hundert" };
    const answer = await comesBack(400, { ...typed, question: "Ja?\nNein?", contact: "on" });
    for (const field of ["name", "company", "email", "postcode", "phone"]) {
      expect(problemAt(answer, field), field).toMatch(/^Bitte |^Eine Telefonnummer/);
      expect(answer.text).toContain(`href="#${field}"`);
    }
  });

  test("and what looks like markup stays text", async () => {
    const nasty = `<script>alert("x")</script>'&amp;`;
    const answer = await comesBack(400, { ...anna, name: nasty, company: nasty, email: nasty });
    expect(answer.text.replace(readerTime, "")).not.toContain("<script");
    await comesBack(400, { ...anna, email: "x", question: `</textarea>${nasty}` });
  });

  test("where a name is an address of the web, which the house would mail to strangers", async () => {
    for (const name of ["Gewinn https://x.example", "ftp://x", "Anna WWW.x.example"]) {
      const answer = await comesBack(400, { ...anna, name });
      expect(problemAt(answer, "name"), name).toBe(m.registration_name_with_link());
    }
    expect((await send({ ...anna, name: "Awww Bäcker", email: "awww@example.org" })).status).toBe(
      303,
    );
  });

  test("where the form does not say when it was opened, or too shortly ago", async () => {
    for (const moment of ["", "forged", await openForm(server.url, host.slug, wide)])
      await comesBack(400, { ...anna, opened: moment });
  });

  test("where a program filled the field that nobody sees", async () => {
    await comesBack(400, { ...anna, website: "https://example.org" });
  });

  test("where everything is much too long or full of what no keyboard has", async () => {
    await comesBack(400, { ...anna, name: "x".repeat(121), company: "y".repeat(161) });
    await comesBack(400, { ...anna, email: `${"x".repeat(300)}@example.org` });
    const answer = await send({ ...anna, name: "An\0na", email: "nul@example.org" });
    expect(answer.status).toBe(303);
    const kept = { session: { id: wide }, address: "nul@example.org" };
    expect(await db.registration.findFirstOrThrow({ where: kept })).toMatchObject({ name: "Anna" });
  });

  test("beyond twelve sign-ups an hour, alike for known addresses and new ones", async () => {
    const busy = { ...anna, email: "viel@example.org" };
    const never = { ...anna, email: "nie@example.org" };
    for (let tries = 0; tries < 12; tries++) {
      expect((await send(busy)).status).toBe(303);
      await send({ ...never, opened: "" });
    }
    const refused = await comesBack(429, busy);
    expect(refused.text).toContain("Stunde");
    expect((await send(never)).status).toBe(303);
  });
});

test("a company abroad finds its box in the open, and keeps its own postcode", async () => {
  const form = await ask(server.url + go.register(host.slug, wide));
  expect(form.text).toMatch(/name="outsideGermany"[\s\S]*<details/);
  const abroad = { ...anna, email: "tjark@example.org", postcode: "7511 JL Enschede" };
  const answer = await send({ ...abroad, outsideGermany: "on" });
  expect(answer.status).toBe(303);
  const row = await db.registration.findFirstOrThrow({ where: { email: abroad.email } });
  expect(row).toMatchObject({ postcode: "7511 JL Enschede", outsideGermany: true });
});

test("a form sent when the session is cancelled meanwhile leads to the page that says so", async () => {
  const before = await registrations();
  await db.session.update({ where: { id: narrow }, data: { cancelledAt: new Date() } });
  const answer = await send(anna, narrow);
  await db.session.update({ where: { id: narrow }, data: { cancelledAt: null } });
  expect([answer.status, answer.headers.location]).toEqual([302, go.session(host.slug, narrow)]);
  expect(await registrations()).toBe(before);
});

/** Everything of an answer that others can see, with the address masked. */
const masked = (answer: Answer, address: string) => {
  const { date: _, "x-request-id": __, ...headers } = answer.headers;
  return JSON.stringify([answer.status, headers, answer.cookie.length, bodyOf(answer)])
    .replaceAll(address, "…")
    .replace(/nonce-[\w-]+/g, "nonce")
    .replace(/anmeldung=[\w-]+/g, "anmeldung");
};

describe("no answer reveals whether an address is known:", () => {
  /** The form's answer, the page after it, and what that page answers to each of its forms. */
  async function everyAnswer(email: string, sessionId: string) {
    const sent = await send({ ...anna, email }, sessionId);
    const page = server.url + go.registered(host.slug, sessionId);
    let cookie = sent.cookie;
    const look = () => ask(page, { headers: { cookie } });
    const answers = [sent, await look()];
    const forms: Record<string, string>[] = [
      { intent: "consents", news: "on" },
      { intent: "district", district: "" },
      { intent: "address", email: "kein-at" },
      { intent: "address", email },
    ];
    for (const form of forms) {
      const answer = await ask(page, { form, headers: { cookie } });
      cookie = answer.cookie || cookie;
      answers.push(answer, await look());
    }
    return answers.map((answer) => masked(answer, email));
  }

  const everyStatus = ["303", "200", "303", "200", "303", "200", "400", "200", "303", "200"];

  test("a seat is told alike, on the page and after each of its forms", async () => {
    await fromAQuietNetwork();
    await send({ ...anna, email: "alt1@example.org" });
    const known = await everyAnswer("alt1@example.org", wide);
    const fresh = await everyAnswer("neu1@example.org", wide);
    expect(known).toEqual(fresh);
    expect(known.map((answer) => answer.slice(1, 4))).toEqual(everyStatus);
    expect(known[1]).toContain("Ihr Platz ist reserviert.");
  });

  test("a place in the queue, too", async () => {
    await send({ ...anna, email: "eins@example.org" }, narrow);
    await send({ ...anna, email: "alt2@example.org" }, narrow);
    const before = await registrations();
    const known = await everyAnswer("alt2@example.org", narrow);
    expect(await registrations()).toBe(before);
    expect(await everyAnswer("neu2@example.org", narrow)).toEqual(known);
    expect(known[1]).toContain("Warteliste, Platz 2");
  });
});

test("one network signs up sixty times in ten minutes, then is asked to wait", async () => {
  let last = 303;
  for (let n = 0; n < 70 && last === 303; n++)
    last = (await send({ ...anna, email: `netz${n}@example.org` })).status;
  expect(last).toBe(429);
  await comesBack(429, { ...anna, email: "spaet@example.org" });
});
