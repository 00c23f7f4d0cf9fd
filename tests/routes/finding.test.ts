import { afterAll, beforeAll, expect, test } from "vitest";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { pathsIn } from "#app/paths.ts";
import {
  type Association,
  anAssociation,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { readerTime } from "#tests/support/reader-time.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const dangerous = `Kauf </script><script>alert("1")</script> & Verkauf`;
let server: RunningServer;
let aiw: Association;
let sessionId: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  const session = await aSession(aiw, { title: dangerous, startsAt: inHours(30) });
  sessionId = session.id;
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});
afterAll(() => server?.stop());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers, redirect: "manual" });
const read = async (path: string) => (await ask(path)).text();

test.each([
  ["ics", "text/calendar"],
  ["rss", "application/rss+xml"],
  ["json", "application/feed+json"],
] as const)("the programme can be had as %s, once until it changes", async (ending, type) => {
  for (const slug of [aiw.slug, null]) {
    const path = go.feed(slug, ending, "?thema=kurzarbeit");
    const first = await ask(path);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toContain(type);
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    expect(await first.text()).toContain(sessionId);

    const tag = first.headers.get("etag") ?? "";
    const again = await ask(path, { "if-none-match": `"other", ${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect((await ask(path, { "if-none-match": '"other"' })).status).toBe(200);
  }
  expect((await ask(go.feed("nobody", ending))).status).toBe(404);
});

test("the programme names its feeds, its other language and its months", async () => {
  const page = await read(`/en/${aiw.slug}?thema=kurzarbeit`);
  expect(page).toContain(
    `href="webcal://localhost:${server.port}/en/${aiw.slug}/programm.ics?thema`,
  );
  for (const type of ["text/calendar", "application/rss+xml", "application/feed+json"])
    expect(page).toMatch(
      new RegExp(`<link rel="alternate"[^>]*type="${type.replace("+", "\\+")}"`),
    );
  expect(page).toContain(
    `<link rel="canonical" href="${server.url}/en/${aiw.slug}?thema=kurzarbeit"/>`,
  );
  expect(page).toMatch(/<link rel="alternate" href="[^"]+\/aiw-[^"]+" hrefLang="de"/i);
  const month = /href="(\/en\/[^"]+\/monat\/\d{4}-\d\d\?thema=kurzarbeit)"/.exec(page)?.[1];
  const calendar = await read(month ?? "");
  expect(calendar).toContain('<th scope="col" abbr="Monday">');
  expect(calendar).toContain(`/en/${aiw.slug}/termine/${sessionId}`);
});

test("a month without a number leads to this one, and a wrong one nowhere", async () => {
  const current = await ask(`/${aiw.slug}/monat?frei=ja`);
  expect(current.status).toBe(302);
  expect(current.headers.get("location")).toMatch(/\/monat\/\d{4}-\d\d\?frei=ja$/);
  expect((await ask(go.month(aiw.slug, "2026-13"))).status).toBe(404);
  expect(await read(go.month(aiw.slug, "2019-02"))).toContain("keine Termine");
});

test("a session tells machines what it is, and its title runs nothing", async () => {
  const page = await read(go.session(aiw.slug, sessionId));
  const scripts = [...page.replace(readerTime, "").matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
  expect(scripts.map(([, attributes]) => attributes)).toEqual([' type="application/ld+json"']);
  expect(JSON.parse(scripts[0]?.[2] ?? "")).toMatchObject({
    "@type": "Event",
    name: dangerous,
    url: `${server.url}${go.session(aiw.slug, sessionId)}`,
  });
  expect(page).toMatch(/<meta property="og:title" content="Kauf [^"]+"/);
});

test("search engines find every public page in both languages", async () => {
  const robots = await read("/robots.txt");
  expect(robots).toContain(`Sitemap: ${server.url}/sitemap.xml`);
  expect(robots).toContain("Disallow: /en/platz/");
  const sheets = [...(await read("/sitemap.xml")).matchAll(/<loc>([^<]+)<\/loc>/g)];
  expect(sheets.map(([, address]) => address)).toContain(`${server.url}/sitemap/${aiw.slug}.xml`);
  const sheet = await read(`/sitemap/${aiw.slug}.xml`);
  const pages = [...sheet.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? "");
  expect(pages).toContain(`${server.url}/en/${aiw.slug}/termine/${sessionId}`);
  const answers = await Promise.all(pages.map(async (page) => (await fetch(page)).status));
  expect(new Set(answers)).toEqual(new Set([200]));
  expect((await ask("/sitemap/nobody.xml")).status).toBe(404);
});

test("a cancelled session stays in the calendar as cancelled", async () => {
  const path = go.feed(aiw.slug, "ics");
  const before = (await ask(path)).headers.get("etag") ?? "";
  await cancel(officeOf(aiw, new Date()), sessionId, {});
  const after = await ask(path, { "if-none-match": before });
  expect(after.status).toBe(200);
  expect(await after.text()).toContain("STATUS:CANCELLED");
  expect(await read(go.session(aiw.slug, sessionId))).toContain("schema.org/EventCancelled");
});
