import { afterAll, beforeAll, expect, test } from "vitest";
import { placeToken } from "#app/features/registration/links.server.ts";
import { inBoth, languageSwitch, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { aSite, type Site } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

type Go = ReturnType<typeof pathsIn>;

let site: Site;
let server: RunningServer;

beforeAll(async () => {
  site = await aSite();
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

const place = () => placeToken(site.places.seated);
const forms: [string, (go: Go) => string, Record<string, string>][] = [
  [
    "registration",
    (go) => go.register(site.host.slug, site.sessions.own.id),
    { name: "Heike Kamp", company: "Kamp GmbH", email: "noch-nicht", question: "Und Minijobs?" },
  ],
  ["lost link", (go) => go.link(site.host.slug, site.sessions.own.id), { email: "halb@" }],
  ["details", (go) => go.correct(place()), { name: "Heike Kamp", company: "Kamp", email: "kamp@" }],
  ["colleague", (go) => go.colleague(place()), { name: "Otto Kamp", email: "otto@" }],
  ["own data", (go) => go.ownData(), { email: "wer@" }],
];

test.each(
  forms,
)("%s: the other language keeps what was typed, says nothing is wrong and does nothing", async (_, address, typed) => {
  const { de, en } = inBoth(address);
  const german = await ask(server.url + de);
  const button = /<button[^>]*form="([a-z-]+)"[^>]*formAction="([^"]+)"/i;
  const [, form, action] = button.exec(german.text) ?? [];
  expect(action).toBe(en);
  expect(german.text).toContain(`<form id="${form}"`);

  const before = await db.fact.count();
  const english = await ask(server.url + en, { form: { ...typed, [languageSwitch]: "en" } });
  expect(english.status).toBe(200);
  expect(english.text).toContain('<html lang="en"');
  for (const value of Object.values(typed)) expect(english.text).toContain(value);
  expect(english.text).not.toContain('aria-invalid="true"');
  expect(await db.fact.count()).toBe(before);
});

test("a page without a form leads to the other language by a link", async () => {
  const { text } = await ask(server.url + pathsIn("de").portal(site.host.slug));
  expect(text).toMatch(new RegExp(`<a href="/en/${site.host.slug}"[^>]*rel="alternate"`));
});
