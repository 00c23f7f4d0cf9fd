import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { type Association, anAlliance, anAssociation } from "#tests/support/cast.ts";
import { aDirectory, type DirectoryGround } from "#tests/support/directory-ground.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const [go, en] = [pathsIn("de"), pathsIn("en")];
let server: RunningServer;
let host: Association;
let stranger: Association;
let ground: DirectoryGround;

beforeAll(async () => {
  host = await anAssociation("aiw");
  const partner = await anAssociation("emsland");
  stranger = await anAssociation("steinfurt");
  await anAlliance(host, partner);
  ground = await aDirectory({ host, partner, stranger });
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
});
afterAll(() => server?.stop());

const ask = (path: string) => fetch(server.url + path, { redirect: "manual" });
const read = async (path: string) => (await ask(path)).text();

describe("a guest at the directory", () => {
  test("finds the companies of the association and of its partners that are public, and no others", async () => {
    const page = await read(go.directory(host.slug));
    for (const one of [ground.open, ground.partners, ground.institute]) {
      expect(page).toContain(one.name);
      expect(page).toContain(`href="${go.listed(host.slug, one.id)}"`);
    }
    for (const one of [ground.closed, ground.hidden, ground.foreign])
      expect(page).not.toContain(one.name);
    expect(page).toContain("Kantteile bis 4 Meter");
    expect(page.split(`>${ground.open.name}<`).length - 1).toBe(2);
  });

  test("is led there from the portal once there is a public company", async () => {
    expect(await read(go.portal(host.slug))).toContain(`href="${go.directory(host.slug)}"`);
    const bare = await anAssociation("aiw");
    expect(await read(go.portal(bare.slug))).not.toContain(go.directory(bare.slug));
    const page = await read(go.directory(bare.slug));
    expect(page).toContain("Noch ist hier kein Betrieb zu sehen");
    expect(page).toContain(bare.contactPhone);
  });

  test("is told what nobody does, and whom to ask", async () => {
    const page = await read(go.directory(host.slug, "?q=Quantenoptik"));
    expect(page).toContain("Zu „Quantenoptik“ ist kein Betrieb zu finden");
    expect(page).toContain(host.contactPhone);
    expect(page).toContain("noindex");
  });

  test("narrows by association, by district and around a postcode", async () => {
    const names = async (query: string) => {
      const page = await read(go.directory(host.slug, query));
      return [ground.open, ground.partners, ground.institute]
        .map(({ name }) => name)
        .filter((name) => page.includes(`>${name}</a></h2>`));
    };
    expect(await names(`?verband=${host.slug}`)).toEqual([ground.open.name, ground.institute.name]);
    expect(await names("?plz=48683&umkreis=25")).toEqual([ground.open.name, ground.institute.name]);
    expect(await names("?plz=49716&umkreis=10")).toEqual([ground.partners.name]);
    expect(await names("?verband=gibt-es-nicht")).toEqual([]);
    expect(await names("?branche=C")).toHaveLength(3);
    expect(await names("?branche=46")).toEqual([]);
    expect(await names("?zertifikat=EN+1090")).toEqual([ground.open.name]);
  });

  test.each([
    ["ten thousand letters", "x".repeat(10_000)],
    ["ten thousand words", "Blech ".repeat(1_700)],
    ["punctuation alone", "?!…—'%_\\(["],
    ["an open quote", '"Bleche kanten'],
    ["stop words alone", "wer kann mir das"],
    ["a zero byte", "Ble\0che"],
  ])("who types %s gets an answer in time", async (_, text) => {
    const before = performance.now();
    const page = await ask(go.directory(host.slug, `?q=${encodeURIComponent(text)}`));
    expect(page.status).toBe(200);
    const api = await ask(companiesAt({ association: host.slug, q: text }));
    expect(api.status).toBe(200);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test.each([
    "?seite=99",
    "?seite=-1",
    "?kreis=xyz",
    "?plz=4&umkreis=7",
    "?branche=ZZ",
    "?verband=%00",
  ])("an address with %s answers", async (query) => {
    expect((await ask(go.directory(host.slug, query))).status).toBe(200);
  });
});

const companiesAt = (query: Record<string, string>) =>
  `/api/v1/companies?${new URLSearchParams(query)}`;

describe("a profile", () => {
  test("shows a guest every public field and none that is for members", async () => {
    const page = await read(go.listed(host.slug, ground.open.id));
    const open = ["Laserschneiden", "Lohnfertigung in Edelstahl", "Pulverbeschichten"];
    for (const text of [...open, "Abkantpresse 4 m", "freie Kapazität", "EN 1090-2 EXC2"])
      expect(page).toContain(text);
    expect(page).toContain("gültig bis 31. März 2031");
    expect(page).toContain("abgelaufen am 31. Januar 2020");
    expect(page).toContain("10 bis 49 Beschäftigte");
    expect(page).toMatch(/rel="nofollow noopener"[^>]*>blechwerk-berkelaue\.example\/profil</);
    expect(page).toContain("48703 Stadtlohn");
    expect(page).toContain(`über ${host.name}, Telefon`);
    for (const text of ["Ina Kolbe", "02563 000111", "Verborgenes Gehäuse"])
      expect(page).not.toContain(text);
  });

  test("stands in English where it is said so, and marks what is said in German alone", async () => {
    const page = await read(en.listed(host.slug, ground.open.id));
    expect(page).toContain("Laser cutting");
    expect(page).not.toContain(">Laserschneiden");
    expect(page).toMatch(/<section lang="de"[^>]*>.*?in German.*?Lohnfertigung in Edelstahl/s);
    expect(page).toContain("Fabricated metal products");
  });

  test("tells search engines an organisation of public fields alone", async () => {
    const page = await read(go.listed(host.slug, ground.open.id));
    const [, json = "{}"] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const data = JSON.parse(json);
    expect(data).toMatchObject({
      "@type": "Organization",
      name: ground.open.name,
      address: { postalCode: "48703", addressLocality: "Stadtlohn" },
      sameAs: ["https://blechwerk-berkelaue.example/profil"],
    });
    expect(data.knowsAbout).toContain("Laserschneiden");
    expect(data).not.toHaveProperty("telephone");
  });

  test("of an institution begins with what it opens and who leads in", async () => {
    const page = await read(go.listed(host.slug, ground.institute.id));
    expect(page).toContain("Einrichtung");
    expect(page).toMatch(/Offen für Betriebe.*Zugprüfung.*Wer hineinführt/s);
  });

  test("of a partner's member stands in both directories, of a stranger's in its own alone", async () => {
    const status = async (slug: string, id: string) => (await ask(go.listed(slug, id))).status;
    expect(await status(host.slug, ground.partners.id)).toBe(200);
    expect(await status(stranger.slug, ground.foreign.id)).toBe(200);
    expect(await status(stranger.slug, ground.open.id)).toBe(404);
    const merged = await ask(go.listed(host.slug, ground.merged.id));
    expect(merged.headers.get("location")).toBe(go.listed(host.slug, ground.open.id));
    for (const { id } of [ground.foreign, ground.closed, ground.hidden])
      expect(await status(host.slug, id)).toBe(404);
    expect(await status(stranger.slug, ground.merged.id)).toBe(404);
    expect(await status(host.slug, "gibt-es-nicht")).toBe(404);
    expect(await status(host.slug, "%00")).toBe(404);
  });
});

describe("machines read", () => {
  test("the companies that fit, best first, without anything that is not public", async () => {
    const answer = await ask(companiesAt({ association: host.slug, q: "Blechwerk" }));
    expect(answer.headers.get("content-type")).toContain("application/json");
    const text = await answer.text();
    const { items, total, page, pageSize } = JSON.parse(text);
    expect({ total, page, pageSize }).toEqual({ total: 1, page: 1, pageSize: 20 });
    expect(items[0]).toMatchObject({
      id: ground.open.id,
      name: ground.open.name,
      place: "Stadtlohn",
    });
    expect(items[0].url).toContain(go.listed(host.slug, ground.open.id));
    expect(text).not.toMatch(/Kolbe|000111|Verborgenes|Stille/);
  });

  test("what is missing or malformed by its name", async () => {
    const problems = async (query: Record<string, string>) => {
      const answer = await ask(companiesAt(query));
      const { errors = [] } = (await answer.json()) as { errors?: { field: string }[] };
      return [answer.status, ...errors.map(({ field }) => field)];
    };
    expect(await problems({ q: "Blech" })).toEqual([400, "association"]);
    expect(await problems({ association: "gibt-es-nicht" })).toEqual([404]);
    const wrong = { association: host.slug, postcode: "4", km: "0", industry: "x", page: "0" };
    expect(await problems(wrong)).toEqual([400, "postcode", "km", "industry", "page"]);
  });

  test("new public profiles as a feed, and all of them in the sitemap", async () => {
    const feed = await read(go.directoryFeed(host.slug));
    const sitemap = await read(`/sitemap/${host.slug}.xml`);
    for (const one of [ground.open, ground.partners, ground.institute]) {
      expect(feed).toContain(`company-${one.id}@`);
      expect(sitemap).toContain(`${go.listed(host.slug, one.id)}<`);
    }
    expect(feed).toContain("Kantteile bis 4 Meter");
    for (const one of [ground.closed, ground.hidden, ground.merged, ground.foreign]) {
      expect(feed).not.toContain(one.id);
      expect(sitemap).not.toContain(one.id);
    }
  });
});
