import { mkdirSync, writeFileSync } from "node:fs";
import lighthouse from "lighthouse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { freePort } from "#app/server/ports.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const figures: Record<string, Record<string, number | null>> = {};
let server: RunningServer;
let browser: Browser;
let port: number;
let slug: string;
let sessionId: string;

/** What keeps a category from its best; performance is written down, never asserted. */
async function faultsOf(path: string) {
  const run = await lighthouse(server.url + path, { port, output: "json", logLevel: "error" });
  if (!run) throw new Error(`Lighthouse says nothing of ${path}`);
  const { categories, audits } = run.lhr;
  figures[path.replace(sessionId, "…").replace(slug, "aiw")] = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, score]),
  );
  return Object.values(categories)
    .filter(({ id }) => ["accessibility", "best-practices", "seo"].includes(id))
    .flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter(({ weight, id: audit }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
        .map((fault) => `${id}: ${fault.id}`),
    );
}

inBrowser("what Lighthouse finds on a phone", () => {
  beforeAll(async () => {
    const aiw = await anAssociation("aiw");
    ({ slug } = aiw);
    ({ id: sessionId } = await aSession(aiw, { startsAt: inHours(30) }));
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    port = await freePort();
    browser = await openBrowser(`--remote-debugging-port=${port}`);
  });
  afterAll(async () => {
    mkdirSync("test-results", { recursive: true });
    writeFileSync("test-results/lighthouse.json", `${JSON.stringify(figures, null, 2)}\n`);
    await browser?.close();
    await server?.stop();
  });

  test("nothing on the portal", async () => {
    expect(await faultsOf(go.portal(slug))).toEqual([]);
  });

  test("nothing on a session's page", async () => {
    expect(await faultsOf(go.session(slug, sessionId))).toEqual([]);
  });

  test("nothing on the form but that search engines leave it out", async () => {
    expect(await faultsOf(go.register(slug, sessionId))).toEqual(["seo: is-crawlable"]);
  });
});
