import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { arrivingBy, inBrowser, openBrowser } from "#tests/support/browser.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { focusOn, tabTo } from "#tests/support/keyboard.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

inBrowser("with the keyboard alone, and no script,", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let slug: string;
  let sessionId: string;

  beforeAll(async () => {
    const host = await anAssociation("aiw");
    slug = host.slug;
    sessionId = (await aSession(host, { startsAt: inHours(30) })).id;
    server = await startServer({ databaseUrl: process.env.DATABASE_URL });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    await page?.context().close();
    page = await browser.newPage({
      javaScriptEnabled: false,
      reducedMotion: "reduce",
      viewport: { width: 375, height: 700 },
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const focus = () => focusOn(page);
  const to = (name: RegExp) => tabTo(page, name);
  const press = (key: string) => arrivingBy(page, () => page.keyboard.press(key));
  const heading = () => page.locator("h1").innerText();

  test("one goes from the portal to a seat", async () => {
    await page.goto(server.url + go.portal(slug));
    await to(/Kurzarbeit Schritt für Schritt/);
    await press("Enter");
    expect(await heading()).toBe("Kurzarbeit Schritt für Schritt");
    await to(/Platz sichern/);
    await press("Enter");
    const typed = { Name: "Anna Blum", Betrieb: "Blum GmbH", "E-Mail": "anna@example.org" };
    for (const [label, text] of Object.entries({ ...typed, Postleitzahl: "48703" })) {
      await to(new RegExp(label));
      await page.keyboard.type(text);
    }
    await to(/Platz sichern/);
    await moveClock((await clockOffset()) + 3000);
    expect((await press("Enter")).status()).toBe(200);
    expect(await heading()).toBe("Ihr Platz ist reserviert.");
  });

  test("one skips the masthead", async () => {
    await page.goto(server.url + go.session(slug, sessionId));
    await page.keyboard.press("Tab");
    expect(await focus()).toMatchObject({ name: "Zum Inhalt springen", seen: true, inView: true });
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("#inhalt");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test("one is led to what is wrong in the form, and from there to each field", async () => {
    await page.goto(server.url + go.register(slug, sessionId));
    await page.locator("[name=name]").fill("Anna Blum");
    await page.locator("[name=email]").fill("anna");
    await page.locator("[name=email]").press("Enter");
    await page.waitForURL(/anmelden/);
    await page.locator(".summary").waitFor();
    expect((await focus()).id).toBe("fehler");
    expect(await page.locator("[name=name]").inputValue()).toBe("Anna Blum");
    for (const field of ["company", "email", "postcode"]) {
      await page.locator(`.summary a[href="#${field}"]`).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("x");
      const reached = page.locator(`#${field}`);
      expect(await reached.inputValue()).toContain("x");
      const problem = await reached.getAttribute("aria-describedby");
      expect(problem).toContain(`${field}-error`);
      expect(await page.locator(`#${field}-error`).innerText()).toMatch(/^Bitte /);
    }
  });
});
