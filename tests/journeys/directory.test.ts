import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import { type Association, anAlliance, anAssociation } from "#tests/support/cast.ts";
import { aDirectory, type DirectoryGround } from "#tests/support/directory-ground.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

inBrowser("the directory", () => {
  let server: RunningServer;
  let browser: Browser;
  let host: Association;
  let ground: DirectoryGround;

  beforeAll(async () => {
    server = await startServer({
      databaseUrl: process.env.DATABASE_URL,
      role: "web",
      env: { RATE_LIMIT: "off" },
    });
    browser = await openBrowser();
    host = await anAssociation("aiw");
    const partner = await anAssociation("emsland");
    await anAlliance(host, partner);
    ground = await aDirectory({ host, partner, stranger: await anAssociation("steinfurt") });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const opened = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(server.url + go.directory(host.slug));
    return page;
  };

  test("shows hits while somebody types and chooses, and the address says what is shown", async () => {
    const page = await opened();
    const hits = page.locator(".hits h2");
    expect(await hits.count()).toBe(3);
    const document = await page.evaluateHandle(() => globalThis.document);
    await page.getByLabel("Was wird gebraucht?").pressSequentially("Blechwerk");
    await expect.poll(() => hits.allTextContents()).toEqual([ground.open.name]);
    expect(await page.locator("output").textContent()).toBe("1 Betrieb");
    expect(page.url()).toContain("?q=Blechwerk");
    expect(await document.evaluate((before) => before === globalThis.document)).toBe(true);
    await page.getByLabel("Was wird gebraucht?").fill("");
    await page.getByLabel("Postleitzahl").pressSequentially("49716");
    await page.getByLabel("Umkreis").selectOption("10");
    await expect.poll(() => hits.allTextContents()).toEqual([ground.partners.name]);
    await page.reload();
    expect(await hits.allTextContents()).toEqual([ground.partners.name]);
    await page.context().close();
  });

  test("leads from a dot of the map to the profile that the list names", async () => {
    const page = await opened();
    await page.getByRole("link", { name: `${ground.open.name}, Stadtlohn` }).click();
    await page.getByRole("heading", { level: 1, name: ground.open.name }).waitFor();
    expect(new URL(page.url()).pathname).toBe(go.listed(host.slug, ground.open.id));
    await page.context().close();
  });

  test("works without script, on a telephone, and for axe", async () => {
    const phone = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false };
    const page = await opened(phone);
    await page.getByLabel("Was wird gebraucht?").fill("Prüflabor");
    await page.getByRole("button", { name: "Suchen" }).click();
    await page.waitForURL(/q=/);
    expect(await page.locator(".hits h2").allTextContents()).toEqual([ground.institute.name]);
    await page.context().close();
    const scripted = await opened({ viewport: { width: 320, height: 700 } });
    expect((await new AxeBuilder({ page: scripted }).analyze()).violations).toEqual([]);
    const width = await scripted.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await scripted.context().close();
  });
});
