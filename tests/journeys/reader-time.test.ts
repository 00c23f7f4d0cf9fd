import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import { anAssociation, aSession } from "#tests/support/cast.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** A winter's day far ahead: ten o'clock in Berlin. */
const startsAt = new Date("2035-01-16T09:00:00Z");

inBrowser("whoever reads a time elsewhere", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Record<"de" | "en", string>;

  beforeAll(async () => {
    const aiw = await anAssociation("aiw");
    const { id } = await aSession(aiw, { startsAt });
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    browser = await openBrowser();
    const of = (locale: "de" | "en") => server.url + pathsIn(locale).session(aiw.slug, id);
    page = { de: of("de"), en: of("en") };
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function read(address: string, timezoneId: string, javaScriptEnabled = true) {
    const context = await browser.newContext({ timezoneId, javaScriptEnabled });
    const window = await context.newPage();
    const wrong: string[] = [];
    window.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    await window.goto(address);
    await window.waitForLoadState("load");
    const words = await window.locator("dl.facts dd").first().innerText();
    await context.close();
    expect(wrong).toEqual([]);
    return words;
  }

  test("is told their own, in words of the page's language, with the day where it is another", async () => {
    expect(await read(page.de, "America/New_York")).toContain("(bei Ihnen 4:00 Uhr)");
    expect(await read(page.en, "America/New_York")).toContain("(04:00 where you are)");
    expect(await read(page.de, "Pacific/Honolulu")).toMatch(/\(bei Ihnen Mo\.?, 23:00 Uhr\)/);
  });

  test("where the clock shows the same nothing is added, nor without script", async () => {
    expect(await read(page.de, "Europe/Amsterdam")).not.toContain("bei Ihnen");
    expect(await read(page.de, "America/New_York", false)).not.toContain("bei Ihnen");
    expect(await read(page.en, "Europe/Berlin", false)).toContain("Berlin time");
    expect(await read(page.de, "Europe/Berlin")).not.toContain("Berlin");
  });
});
