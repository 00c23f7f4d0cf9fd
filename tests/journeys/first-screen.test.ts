import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { arrivingBy, inBrowser, openBrowser } from "#tests/support/browser.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const phone = { width: 375, height: 812 };
const desktop = { width: 1280, height: 800 };

inBrowser("what one sees first, without script:", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let host: Association;
  let soonId: string;

  beforeAll(async () => {
    host = await anAssociation("aiw");
    soonId = (await aSession(host, { startsAt: inHours(-0.2), title: "Zoll und Lager" })).id;
    await aSession(host, { startsAt: inHours(24), title: "Kurzarbeit am Morgen" });
    await aSession(host, { startsAt: inHours(72), title: "Kurzarbeit Schritt für Schritt" });
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    await page?.context().close();
    page = await browser.newPage({ javaScriptEnabled: false, viewport: phone });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (path: string) => page.goto(server.url + path);
  const bottomOfFirst = async () => {
    const box = await page.locator(".slot").first().boundingBox();
    return box ? box.y + box.height : Number.POSITIVE_INFINITY;
  };

  test("a portal on a phone shows the first session", async () => {
    await open(go.portal(host.slug));
    expect(await bottomOfFirst()).toBeLessThan(phone.height);
  });

  test("after a search on a phone the results are what one sees, and the way back", async () => {
    await open(go.portal(host.slug));
    await page.getByText("Suchen und filtern").click();
    await page.locator("[name=q]").fill("Schritt");
    await arrivingBy(page, () => page.getByRole("button", { name: "Suchen" }).click());
    expect(await page.locator(".slot h4").allInnerTexts()).toEqual([
      "Kurzarbeit Schritt für Schritt",
    ]);
    expect(await bottomOfFirst()).toBeLessThan(phone.height);
    expect(await page.locator(".found").innerText()).toContain("„Schritt“");
    await arrivingBy(page, () => page.getByText("Ganzes Programm zeigen").click());
    expect(await page.locator(".slot").count()).toBe(3);
  });

  test("where there is room search and filters stand open, for the keyboard too", async () => {
    await page.setViewportSize(desktop);
    await open(go.portal(host.slug));
    expect(await page.locator(".narrow-fold > summary").isVisible()).toBe(false);
    await page.locator("[name=q]").focus();
    await page.keyboard.type("Zoll");
    await arrivingBy(page, () => page.keyboard.press("Enter"));
    expect(await page.locator(".slot h4").allInnerTexts()).toEqual(["Zoll und Lager"]);
  });

  test("a month begins with today on a phone, the earlier days are one press away", async () => {
    await open(`/${host.slug}/monat`);
    const first = page.locator(".month td:visible").first();
    expect(await first.getAttribute("aria-current")).toBe("date");
    const earlier = page.getByText("Frühere Tage");
    expect(await earlier.isVisible()).toBe(true);
    await earlier.click();
    expect(await earlier.isVisible()).toBe(false);
  });

  test("paper says dates, never today, tomorrow or this week", async () => {
    await page.emulateMedia({ media: "print" });
    for (const path of [go.portal(host.slug), go.session(host.slug, soonId)]) {
      await open(path);
      const words = await page.locator("main").innerText();
      expect(words, path).not.toMatch(/heute|morgen,|Morgen,|diese woche|nächste woche/i);
      expect(words, path).toMatch(/\d{1,2}\.\s+(?:[–-]|[A-Z])/);
    }
  });
});
