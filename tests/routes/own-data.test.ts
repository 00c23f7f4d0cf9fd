import { afterAll, beforeAll, expect, test } from "vitest";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { ownDataToken } from "#app/features/identity/own-data-links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { subscriptionToken } from "#app/features/registration/subscription.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { ask, bodyOf } from "#tests/support/ask.ts";
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

beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(30) })).id;
  await register(guestOf(host, new Date()), sessionId, anna);
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

async function aLink() {
  await askOwnData({ now: new Date(), locale: "de" }, anna.email);
  const asked = { where: { address: anna.email }, orderBy: { askedAt: "desc" } } as const;
  return ownDataToken(await db.ownDataRequest.findFirstOrThrow(asked));
}

test("the form answers a known address as any other", async () => {
  const answerTo = async (email: string) => {
    const { status, headers, ...rest } = await ask(server.url + go.ownData(), { form: { email } });
    return JSON.stringify([
      status,
      headers.location,
      rest.cookie,
      bodyOf({ status, headers, ...rest }),
    ]).replace(/nonce-[\w-]+/g, "nonce");
  };
  expect(await answerTo(anna.email)).toBe(await answerTo("nie@example.org"));
  expect((await ask(server.url + go.ownData(), { form: { email: "anna" } })).status).toBe(400);
});

test("the press of a mail programme ends the news with 200, the second one finds that done, a forged link 404", async () => {
  const news = await db.subscription.create({
    data: {
      ...{ id: newId(), associationId: host.id, email: anna.email, address: anna.email },
      ...{ locale: "de", wording: "2026-12", confirmedAt: new Date(), signedUpAt: new Date() },
      source: "registration:none",
    },
  });
  const form = { "List-Unsubscribe": "One-Click" };
  const page = server.url + go.news(subscriptionToken(news));
  expect((await ask(page)).text).toContain("<button");
  expect((await ask(page, { form })).status).toBe(200);
  expect(await db.subscription.findUnique({ where: { id: news.id } })).toBeNull();
  const again = await ask(page, { form });
  expect([again.status, again.text.includes("<button")]).toEqual([200, false]);
  expect((await ask(`${page}x`, { form })).status).toBe(404);
});

test("a link that is over answers 404 and offers the form again", async () => {
  const answer = await ask(server.url + go.ownData("abc.def"));
  expect([answer.status, answer.text.includes('name="email"')]).toEqual([404, true]);
  expect((await ask(server.url + go.ownDataFile("abc.def"))).status).toBe(404);
});

test("looking deletes nothing; the button does, and the link has had its use", async () => {
  const token = await aLink();
  const file = await ask(server.url + go.ownDataFile(token));
  expect(file.headers["content-disposition"]).toContain("attachment");
  expect(file.headers["cache-control"]).toContain("no-store");
  expect(JSON.parse(file.text).registrations).toMatchObject([{ email: anna.email }]);

  const question = await ask(server.url + go.erase(token));
  expect(question.text).toContain("1 Anmeldung");
  const registrations = /name="registrations" value="([^"]+)"/.exec(question.text)?.[1] ?? "";
  expect(await db.registration.count({ where: { erasedAt: null } })).toBe(1);

  const done = await ask(server.url + go.erase(token), { form: { registrations } });
  expect([done.status, done.headers.location]).toEqual([303, `${go.ownData()}?ok=geloescht`]);
  expect(await db.registration.count({ where: { erasedAt: null } })).toBe(0);
  expect((await ask(server.url + go.ownData(token))).status).toBe(404);
});

test("the form says how long, as the association has set it", async () => {
  await db.association.update({ where: { id: host.id }, data: { retentionDays: 17 } });
  const form = await ask(server.url + go.register(host.slug, sessionId));
  const privacy = await ask(server.url + go.privacy(host.slug));
  expect([form.text.includes("17 Tage"), privacy.text.includes("17 Tage")]).toEqual([true, true]);
});
