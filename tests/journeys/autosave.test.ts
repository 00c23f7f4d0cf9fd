import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  inHours,
} from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

inBrowser("what is typed at the desk", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let host: Association;
  let staffId: string;

  beforeAll(async () => {
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    browser = await openBrowser();
    await nameTopic({ slug: "kurzarbeit", name: "Kurzarbeit", nameEn: "Short-time work" });
  });

  beforeEach(async () => {
    host = await anAssociation("aiw");
    await anAlliance(host);
    await page?.context().close();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    staffId = await logIn();
    await page.goto(server.url + pathsIn("de").plan(host.slug));
    await title().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const logIn = async () => {
    const login = await aLogin(server.url, host);
    await sitAt(page.context(), server.url, login.cookie);
    return login.staffId;
  };
  const title = () => page.locator("[name=title]");
  const notice = () => page.locator(".unsaved");
  const drafts = () => db.sessionDraft.findMany({ where: { associationId: host.id } });
  const saved = () => page.getByText(/^Entwurf gespeichert/).waitFor();
  const stillThere = async (typed: string) => {
    expect(await title().inputValue()).toBe(typed);
    expect(await page.locator("h1").count()).toBe(1);
  };

  test("an interrupted network leaves the page and saves once it is back", async () => {
    await page.context().setOffline(true);
    await title().fill("Zoll im Alltag");
    await notice().getByText("Nicht gespeichert").waitFor();
    await stillThere("Zoll im Alltag");
    await page.context().setOffline(false);
    await saved();
    expect(await notice().count()).toBe(0);
    expect(await drafts()).toMatchObject([{ content: { title: ["Zoll im Alltag"] } }]);
  });

  test("what is typed before the script comes is kept as soon as it runs", async () => {
    let letGo = () => {};
    const scriptsMayCome = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route(/\.js$/, async (route) => {
      await scriptsMayCome;
      await route.continue();
    });
    await page.goto(server.url + pathsIn("de").plan(host.slug), { waitUntil: "commit" });
    await title().fill("Zoll im Alltag");
    letGo();
    await saved();
    expect(await drafts()).toMatchObject([{ content: { title: ["Zoll im Alltag"] } }]);
  });

  test("a saving whose answer got lost is not taken for somebody else's", async () => {
    let cuts = 0;
    await page.route(/\/termine\/neu\.data/, async (route) => {
      if (cuts++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await title().fill("Zoll im Alltag");
    await notice().waitFor();
    await saved();
    expect(await page.locator(".plan .notice").count()).toBe(0);
    expect(await drafts()).toHaveLength(1);
  });

  test("a login that has ended offers the way in beside the page, and publishing loses nothing", async () => {
    await db.cookieSession.deleteMany({ where: { staffId } });
    await title().fill("Zoll im Alltag");
    await notice().getByText("Ihre Anmeldung ist abgelaufen").waitFor();
    const way = notice().getByRole("link", { name: "In neuem Fenster anmelden" });
    expect(await way.getAttribute("target")).toBe("_blank");
    await page.getByRole("button", { name: "Entwurf speichern" }).last().click();
    await notice().waitFor();
    await stillThere("Zoll im Alltag");
    await logIn();
    await notice().getByRole("button", { name: "Jetzt speichern" }).click();
    await saved();
    expect(await drafts()).toMatchObject([{ content: { title: ["Zoll im Alltag"] } }]);
  });

  test("nor does pressing a button right after the login has ended", async () => {
    await title().fill("Zoll im Alltag");
    await saved();
    await db.cookieSession.deleteMany({ where: { staffId } });
    await page.getByRole("button", { name: "Entwurf speichern" }).last().click();
    await notice().getByText("Ihre Anmeldung ist abgelaufen").waitFor();
    await stillThere("Zoll im Alltag");
  });

  test("a login without its second factor is told so, and shown no form when it comes anew", async () => {
    await db.cookieSession.updateMany({ where: { staffId }, data: { secondFactorAt: null } });
    await title().fill("Zoll im Alltag");
    await notice().getByText("zweite Faktor").waitFor();
    await stillThere("Zoll im Alltag");
    await page.reload();
    expect(await title().isVisible()).toBe(false);
    expect(await page.getByRole("link", { name: "Zweiten Faktor angeben" }).isVisible()).toBe(true);
  });

  test("a move that cannot be asked for leaves the calendar", async () => {
    const startsAt = inHours(48);
    const { id } = await aSession(host, { startsAt });
    const day = startsAt.toISOString().slice(0, 10);
    await page.goto(server.url + pathsIn("de").calendar(host.slug, `?tag=${day}`));
    const entry = page.locator(".calendar-grid a.entry", { hasText: "Kurzarbeit" });
    await entry.focus();
    await db.cookieSession.deleteMany({ where: { staffId } });
    await page.keyboard.press("Shift+ArrowRight");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Ihre Anmeldung ist abgelaufen").waitFor();
    expect(await entry.count()).toBe(1);
    await logIn();
    await dialog.getByRole("button", { name: "Noch einmal versuchen" }).click();
    await dialog
      .getByRole("button", { name: /informieren|verschieben/i })
      .first()
      .click();
    await page.getByRole("button", { name: "Zurücknehmen" }).waitFor();
    expect((await db.session.findUniqueOrThrow({ where: { id } })).startsAt).not.toEqual(startsAt);
  });
});
