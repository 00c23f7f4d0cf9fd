import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import { type Association, anAlliance, anAssociation } from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const languages = [
  { locale: "de", login: "Bei der Geschäftsstelle anmelden" },
  { locale: "en", login: "Log in to the office" },
] as const;

inBrowser("a page with script", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let host: Association;
  let complaints: string[];

  beforeAll(async () => {
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    host = await anAssociation("aiw");
    await anAlliance(host);
    await page?.context().close();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    complaints = [];
    page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await sitAt(page.context(), server.url, (await aLogin(server.url, host)).cookie);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(languages)("in $locale", ({ locale, login }) => {
    const open = async () => {
      await page.goto(server.url + pathsIn(locale).calendar(host.slug));
      await page.locator(".calendar-grid").waitFor();
      await page.evaluate(() => Object.assign(window, { isStill: true }));
    };
    const isStill = () => page.evaluate(() => "isStill" in window);
    const links = () => page.locator('main a[href*="tag="]');

    test("speaks its language alone, and stays where a link shows another view of it", async () => {
      const scripts: string[] = [];
      page.on("request", (asked) => scripts.push(new URL(asked.url()).pathname));
      await open();
      const own = scripts.filter((path) => path.endsWith(".js"));
      expect(own.some((path) => path.endsWith(".en.js"))).toBe(locale === "en");
      const names = new Set(own.map((path) => path.replace(/(\.en)?\.js$/, "")));
      expect(names.size).toBe(own.length);
      await Promise.all([page.waitForURL(/tag=/), links().first().click()]);
      expect(await isStill()).toBe(true);
      expect(complaints).toEqual([]);
    });

    test("is led to another one in its language", async () => {
      await open();
      const modules = await page.evaluate(async (path) => {
        const { version } = (window as unknown as { __remixManifest: { version: string } })
          .__remixManifest;
        const answer = await fetch(`/__manifest?${new URLSearchParams({ version, p: path })}`);
        const routes: { id: string; module: string }[] = Object.values(await answer.json());
        return routes.filter(({ id }) => id === "routes/desk/plan/plan").map((one) => one.module);
      }, pathsIn(locale).plan(host.slug));
      expect(modules).toHaveLength(1);
      expect(modules[0]?.endsWith(".en.js")).toBe(locale === "en");
    });

    test("that is led to one without loads it as a whole, again and again", async () => {
      for (const _ of [1, 2]) {
        await open();
        const cookies = await page.context().cookies();
        await page.context().clearCookies();
        await links().first().click();
        await page.getByRole("heading", { level: 1, name: login }).waitFor();
        expect(await isStill()).toBe(false);
        expect(await page.locator("script[type=module]").count()).toBe(0);
        await page.context().addCookies(cookies);
      }
    });
  });
});
