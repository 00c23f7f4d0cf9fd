import { beforeEach, describe, expect, test } from "vitest";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import { forgetKeptAnswers } from "#app/platform/idempotency.server.ts";
import { named, servingApi, visible } from "#tests/support/api.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  aSession,
  inHours,
  later,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let id: string;
let body: ReturnType<typeof anna>;

const anna = () => ({
  association: aiw.slug,
  name: "Anna Blum",
  company: "Blum Metallbau GmbH",
  email: "anna@example.org",
  postcode: "48703",
});

const { ask, register } = servingApi(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  const alliance = await anAlliance(aiw, emsland);
  await answering(aiw, alliance, ["05554", "05558"]);
  const places = { code: "48712", places: 1 };
  const between = ["05554", "05558"].map((ags) => ({ ...places, ags }));
  await db.postcode.createMany({ data: [...between, { code: "48703", ags: "05554", places: 1 }] });
});

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  id = (await aSession(aiw, { seats: 2, startsAt: inHours(48) })).id;
  body = anna();
});

const rows = () =>
  db.registration.findMany({ where: { sessionId: id }, orderBy: { ticket: "asc" } });
const as = (name: string) => ({ ...body, email: `${name}@example.org` });
const seated = { place: "seated", position: null };

test("a seat is taken as the form would take it", async () => {
  const whole = { telephone: "02563 0000", question: "Gilt das\nauch?", consents: ["contact"] };
  const answer = await register(id, { ...body, ...whole });

  expect([answer.status, answer.json]).toMatchObject([201, seated]);
  expect(await rows()).toMatchObject([{ ...pick(body), status: "seated", phone: "02563 0000" }]);
  const asked = await db.question.findFirst({ where: { sessionId: id } });
  expect(asked?.text).toBe("Gilt das\nauch?");
  expect(await db.consent.count({ where: { registration: { sessionId: id } } })).toBe(1);
});
const pick = ({ name, company, email, postcode }: typeof body) => ({
  name,
  company,
  email,
  postcode,
});

test("who finds it full hears their place on the waiting list", async () => {
  await register(id, as("one"));
  await register(id, as("two"));
  expect((await register(id, as("three"))).json).toMatchObject({ place: "waiting", position: 1 });
  expect((await register(id, as("four"))).json).toMatchObject({ place: "waiting", position: 2 });
});

test("a known address gets exactly the answer of a new one, seated and full", async () => {
  const fresh = await register(id, as("one"));
  expect(visible(await register(id, as("one")))).toEqual(visible(fresh));
  await register(id, as("two"));
  const known = await register(id, as("one"));
  expect(visible(await register(id, as("three")))).toEqual(visible(known));
  expect(await rows()).toHaveLength(3);
});

test("the twelfth try of an hour is the last, alike for known and new", async () => {
  for (let tries = 0; tries < 12; tries++) expect((await register(id, body)).status).toBe(201);
  const refused = await register(id, body);
  expect([refused.status, ...named(refused)]).toEqual([429, "too-many-tries"]);
  expect(refused.headers.get("Retry-After")).toBe("3600");
});

describe("with an Idempotency-Key", () => {
  const key = (name: string) => ({ "Idempotency-Key": `${name}-${id}` });

  test("the same request again gets the same answer and makes nothing", async () => {
    const first = await register(id, body, key("again"));
    await register(id, as("two"));
    const facts = await db.fact.count();
    expect(visible(await register(id, body, key("again")))).toEqual(visible(first));
    expect(await db.fact.count()).toBe(facts);
  });

  test("five at the same moment make one registration and hear the same", async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => register(id, body, key("together"))));
    expect(new Set(all.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    expect(await db.keptAnswer.count({ where: { answer: null } })).toBe(0);
  });

  test("another body gets 422 and makes nothing", async () => {
    await register(id, body, key("other"));
    const refused = await register(id, as("two"), key("other"));
    expect([refused.status, ...named(refused)]).toEqual([422, "key-reused"]);
    expect(await rows()).toHaveLength(1);
  });

  test("what made nothing may be put right with the same key", async () => {
    expect((await register(id, { ...body, postcode: "48712" }, key("fix"))).status).toBe(422);
    const right = { ...body, postcode: "48712", district: "05558" };
    expect((await register(id, right, key("fix"))).status).toBe(201);
  });

  test("a request whose process died is taken over", async () => {
    await register(id, body, key("died"));
    const [kept] = await db.keptAnswer.findMany({ orderBy: { claimedAt: "desc" }, take: 1 });
    const data = { answer: null, claimedAt: later(new Date(), -1) };
    await db.keptAnswer.update({ where: { key: kept?.key }, data });
    expect((await register(id, body, key("died"))).status).toBe(201);
  });

  test("neither key nor address is stored, and after a day nothing is", async () => {
    await register(id, body, key("private"));
    const kept = JSON.stringify(await db.keptAnswer.findMany());
    expect(kept).not.toContain("private");
    expect(kept).not.toContain("anna@");
    await forgetKeptAnswers({ now: later(new Date(), 24 * 60 + 1) });
    expect(await db.keptAnswer.count()).toBe(0);
  });

  test("a malformed one is named", async () => {
    const refused = await register(id, body, { "Idempotency-Key": "two words" });
    expect(named(refused)).toEqual(["fields-invalid", "Idempotency-Key: key-malformed"]);
  });
});

test("every wrong field is named with a sentence, in the language that is asked for", async () => {
  const wrong = { association: "AIW!", name: 5, email: "anna", telephone: "x", consents: ["news"] };
  const german = await register(id, wrong);
  expect(german.status).toBe(400);
  expect(named(german)).toEqual([
    "fields-invalid",
    "association: association-malformed",
    "company: company-missing",
    "consents: consent-unknown",
    "email: email-without-at",
    "name: not-text",
    "postcode: postcode-missing",
    "telephone: phone-malformed",
  ]);
  expect(german.text).toContain("Bitte geben Sie eine Adresse mit @ ein");
  const english = await register(id, wrong, { "Accept-Language": "en" });
  expect(english.text).toContain("Please");
  expect(english.text).not.toContain("Bitte");
});

test("a postcode in several districts is asked back with the choices", async () => {
  const asked = await register(id, { ...body, postcode: "48712" });
  expect([asked.status, ...named(asked)]).toEqual([
    422,
    "answer-open",
    "district: district-ambiguous",
  ]);
  const { options } = asked.json as { options: { ags: string }[] };
  expect(options.map(({ ags }) => ags).sort()).toEqual(["05554", "05558"]);
});

test("the language of the request is the language of the mails", async () => {
  await register(id, body, { "Accept-Language": "en-GB" });
  expect(await rows()).toMatchObject([{ locale: "en" }]);
});

test("a company abroad needs no postcode; empty and null count as absent", async () => {
  const { postcode: _, ...abroad } = body;
  const answer = await register(id, {
    ...abroad,
    outsideGermany: true,
    telephone: "",
    question: null,
  });
  expect(answer.status).toBe(201);
});

test("a session that is cancelled or over takes nobody", async () => {
  const over = await aSession(aiw, { startsAt: inHours(-3) });
  await cancel(officeOf(aiw, new Date()), id, {});
  for (const closed of [id, over.id]) {
    const refused = await register(closed, body);
    expect([refused.status, ...named(refused)]).toEqual([409, "closed"]);
  }
});

test.each([
  ["a session that never was", () => ["nowhere", body] as const],
  ["an association that never was", () => [id, { ...body, association: "niemand" }] as const],
  ["one that does not show it", () => [id, { ...body, association: emsland.slug }] as const],
])("%s is not there", async (_, asked) => {
  const refused = await register(...asked());
  expect([refused.status, ...named(refused)]).toEqual([404, "not-found"]);
});

const form = "application/x-www-form-urlencoded";

test.each([
  [415, "not-json", { "Content-Type": form }, "name=Anna"],
  [415, "not-json", { "Content-Type": "text/plain" }, "{}"],
  [400, "json-malformed", {}, "{"],
  [400, "json-malformed", {}, "[]"],
  [413, "too-large", {}, JSON.stringify({ question: "?".repeat(70_000) })],
])("%i %s", async (status, kind, headers, sent) => {
  const refused = await register(id, sent, headers);
  expect([refused.status, ...named(refused)]).toEqual([status, kind]);
});

test("a body that does not say how long it is hears that it is too large", async () => {
  const chunks = Array(100).fill(new TextEncoder().encode("[".repeat(10_000)));
  const unmeasured = new ReadableStream({
    pull: (stream) => {
      const chunk = chunks.pop();
      if (chunk) stream.enqueue(chunk);
      else stream.close();
    },
  });
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: unmeasured, duplex: "half" } as RequestInit;
  const refused = await ask(`/api/v1/sessions/${id}/registrations`, init);
  expect([refused.status, ...named(refused)]).toEqual([413, "too-large"]);
});

test("only POST works here, and no script of another site gets leave", async () => {
  const path = `/api/v1/sessions/${id}/registrations`;
  for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
    const refused = await ask(path, { method });
    expect([refused.status, refused.headers.get("Allow")]).toEqual([405, "POST, OPTIONS"]);
  }
  const origin = { Origin: "https://elsewhere.example" };
  const asked = await ask(path, { method: "OPTIONS", headers: origin });
  const answered = await register(id, body, origin);
  for (const { headers } of [asked, answered])
    expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
});
