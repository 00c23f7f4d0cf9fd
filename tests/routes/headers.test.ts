import { afterAll, beforeAll, expect, test } from "vitest";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { publicAddress } from "#app/public-pages.ts";
import { ask } from "#tests/support/ask.ts";
import { openForm } from "#tests/support/doors.ts";
import { aSite, publicPages, type Site } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let site: Site;

beforeAll(async () => {
  site = await aSite();
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, env: { PAGE_CACHE: "on" } });
});

afterAll(() => server?.stop());

const get = (path: string, headers = {}) => ask(server.url + path, { headers });
const post = (path: string, form: Record<string, string>, headers = {}) =>
  ask(server.url + path, { form, headers });

/** The programme for other sites' frames has a policy of its own (journeys/widget.test.ts). */
const isFramed = (path: string) => /\/widget(\?|$)/.test(path);

/** What a page, a file, a redirect, a refusal and an error answer. */
const everyKind = async () => {
  const { host, partner, sessions, places } = site;
  const paths = [
    ...publicPages(site)
      .map(({ path }) => path(go))
      .filter((path) => !isFramed(path)),
    go.sessionFile(host.slug, sessions.own.id),
    go.placeFile(placeToken(places.seated)),
    go.session(partner.slug, sessions.left.id),
    "/robots-gibt-es-nicht.txt",
    "/dev/mailbox",
    "/healthz",
  ];
  const answers = await Promise.all(paths.map(async (path) => ({ path, ...(await get(path)) })));
  const form = go.register(host.slug, sessions.own.id);
  return [...answers, { path: `POST ${form}`, ...(await post(form, { name: "Anna" })) }];
};

test("a browser keeps pages for everybody if it asks again each time, and nothing else", async () => {
  for (const { path, status, headers } of await everyKind()) {
    const [address = "", query = ""] = path.split("?");
    /** A form says when it was opened, so that no browser may show it again. */
    const isForm = address.endsWith("/anmelden");
    const isKept = status === 200 && !isForm && publicAddress(address, query) !== null;
    expect(headers["cache-control"], path).toMatch(
      isKept ? /^public, no-cache$/ : /^(private, )?no-store$/,
    );
  }
  const { text } = await get("/");
  const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, at]) => at);
  expect(sheets.length).toBe(2);
  for (const sheet of sheets)
    expect((await get(sheet as string)).headers["cache-control"]).toContain("immutable");
});

test("every page says what it may load, and lets nobody frame it or learn its address", async () => {
  for (const { path, headers } of await everyKind()) {
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/default-src 'self';script-src 'self' 'nonce-[\w-]{20,}'/);
    expect(policy, path).not.toMatch(/unsafe|\*|https?:(?!\/\/localhost)/);
    expect(policy, path).toContain("form-action 'self'");
    expect(headers, path).toMatchObject({
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("a demo answers only under its own machine's name", async () => {
  const foreign = { Host: "verbund.example.com" };
  expect((await get("/", foreign)).status).toBe(421);
  expect((await get(go.place("x"), { "X-Forwarded-Host": "evil.example" })).status).toBe(421);
  const form = go.register(site.host.slug, site.sessions.own.id);
  expect((await post(form, {}, foreign)).status).toBe(421);
});

test("what another site sends changes nothing", async () => {
  const { host, sessions, places } = site;
  const token = placeToken(places.seated);
  const opened = await openForm(server.url, host.slug, sessions.own.id);
  const before = [await db.registration.findMany(), await db.fact.count()];
  const forms = [
    go.register(host.slug, sessions.own.id),
    go.withdraw(token),
    go.correct(token),
    go.room(entryToken(places.atTheDoor)),
    `/raum/${entryToken(places.atTheDoor)}/schluessel`,
    `/raum/${entryToken(places.atTheDoor)}/anwesenheit`,
    "/dev/clock",
  ];
  const typed = {
    opened,
    name: "Anna",
    company: "Blum",
    email: "x@example.org",
    postcode: "48703",
  };
  for (const path of forms)
    for (const origin of ["https://evil.example", "null", "http://localhost.evil.example"]) {
      const answer = await post(path, typed, { Origin: origin });
      expect(answer.status, `${path} from ${origin}`).toBe(404);
      expect(answer.cookie).toBe("");
    }
  expect([await db.registration.findMany(), await db.fact.count()]).toEqual(before);
  expect((await post(go.withdraw(token), {}, { Origin: server.url })).status).toBe(303);
});

test("the health page says ok and no figure", async () => {
  const { status, headers, text } = await get("/healthz");
  expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  expect(JSON.parse(text)).toEqual({ ok: true });
  expect((await post("/healthz", {})).status).toBe(405);
});
