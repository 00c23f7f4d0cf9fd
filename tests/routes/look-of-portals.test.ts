import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { ask } from "#tests/support/ask.ts";
import { aSite, publicPages, type Site } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let site: Site;
let server: RunningServer;

beforeAll(async () => {
  site = await aSite();
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    role: "web",
    env: { OPERATOR_IMPRINT: "## Betreiber\\n\\nRechenzentrum Beispiel GmbH" },
  });
});

afterAll(() => server?.stop());

const open = async (path: string) => {
  const { status, text } = await ask(server.url + path);
  return { status, text, words: text.replace(/<!-- -->/g, "").replace(/<[^>]+>/g, " ") };
};

test("what is missing within a portal is missing in the portal's look", async () => {
  const { slug, name } = site.host;
  const missing = [`/${slug}/gibt-es-nicht`, `/en/${slug}/nothing`, go.session(slug, "nirgends")];
  for (const path of missing) {
    const { status, text } = await open(path);
    expect(status, path).toBe(404);
    expect(text, path).toMatch(new RegExp(`<title>[^<]+ · ${name}</title>`));
    expect(text, path).toContain(`${name}</a>`);
    expect(text, path).toContain(`/farben/${slug}-`);
    expect(text, path).toContain(`href="${path.startsWith("/en") ? "/en" : ""}/${slug}"`);
  }
  for (const path of ["/gibt-es-nicht", "/buero/gibt-es-nicht"]) {
    const { status, text } = await open(path);
    expect(status, path).toBe(404);
    expect(text, path).not.toContain(`${name}</a>`);
  }
});

test("every public page leads to an imprint and a privacy text, and both are there", async () => {
  const found = new Set<string>();
  const plain = publicPages(site).filter(({ act, name }) => !act && !/widget|room|door/.test(name));
  for (const { path } of plain) {
    const { text } = await open(path(go));
    for (const kind of ["impressum", "datenschutz"]) {
      const link = new RegExp(`href="([^"]*/${kind})"`).exec(text)?.[1];
      expect(link, `${path(go)}: ${kind}`).toBeTruthy();
      found.add(link as string);
    }
  }
  for (const path of found) expect((await open(path)).status, path).toBe(200);
});

test("the installation says who runs it and who answers for which programme", async () => {
  const { words, text } = await open(go.houseImprint());
  expect(words).toContain("Rechenzentrum Beispiel GmbH");
  for (const { slug } of [site.host, site.partner]) expect(text).toContain(go.imprint(slug));
  expect((await open(go.housePrivacy())).text).toContain(go.privacy(site.partner.slug));
});

test("only who can still register is promised a link by mail", async () => {
  const { host, sessions } = site;
  const promise = "Der Link kommt per E-Mail";
  for (const { id } of [sessions.own, sessions.running])
    expect((await open(go.session(host.slug, id))).words).toContain(promise);
  for (const { id } of [sessions.past, sessions.cancelled])
    expect((await open(go.session(host.slug, id))).words).not.toContain(promise);
});

test("a session is shared with the others, and those who share it are named in a sentence", async () => {
  const { words } = await open(go.session(site.partner.slug, site.sessions.adopted.id));
  expect(words).toContain("geteilt mit einem weiteren Verband");
  expect(words).toMatch(/Die Plätze teilen sich der Unternehmensverband AIW und die /);
});

test("a recording in parts says which one it is and leads to the others, under each association", async () => {
  const { read, plain } = site.after.recordings;
  for (const { slug } of [site.host, site.partner]) {
    const list = (await open(go.archive(slug))).words;
    expect(list).toMatch(/Teil 1 · 60 Minuten/);
    expect(list).toContain("Teil 2");
    for (const [id, part, other, otherPart] of [
      [read, 1, plain, 2],
      [plain, 2, read, 1],
    ] as const) {
      const { text, words } = await open(go.recording(slug, id));
      expect(words).toMatch(new RegExp(`Kurzarbeit · Teil ${part}\\s`));
      expect(text).toContain(`<a href="${go.recording(slug, other)}">Teil ${otherPart}</a>`);
    }
  }
});

test("the month says how many seats are left, who hosts, and where nothing is today", async () => {
  const { partner, sessions } = site;
  const month = sessions.full.startsAt.toISOString().slice(0, 7);
  const { words } = await open(go.month(partner.slug, month));
  expect(words).toContain("voll · Warteliste 1");
  expect(words).toContain("ausgerichtet vom Unternehmensverband AIW");
});
