import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import { aLogin } from "#tests/support/desk.ts";
import { deskPages } from "#tests/support/desk-pages.ts";
import { aDesk } from "#tests/support/desk-site.ts";
import { aSite } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { aWindow, type Visit } from "#tests/support/visit.ts";

inBrowser("every page of the desk, German and English,", () => {
  let server: RunningServer;
  let browser: Browser;
  let visits: Visit[] = [];

  beforeAll(async () => {
    server = await startServer({ databaseUrl: process.env.DATABASE_URL });
    const site = await aSite();
    const pages = deskPages(site, await aDesk(site));
    const { cookie } = await aLogin(server.url, site.host);
    browser = await openBrowser();
    const both = (["de", "en"] as const).map(async (locale) => {
      const { visit } = await aWindow(browser, server.url, locale, cookie);
      const seen: Visit[] = [];
      for (const page of pages) seen.push(await visit(page));
      return seen;
    });
    visits = (await Promise.all(both)).flat();
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** The pages of which `wrong` tells something, with what it tells. */
  const complaints = (wrong: (visit: Visit) => unknown) => {
    expect(visits.length).toBeGreaterThan(120);
    return visits.flatMap((page) => {
      const told = wrong(page);
      return told && (!Array.isArray(told) || told.length > 0) ? [{ [page.name]: told }] : [];
    });
  };

  test("answers with the status it should", () => {
    expect(complaints(({ status, expected }) => status !== expected && `${status}`)).toEqual([]);
  });

  test("passes axe on a phone and on a desk, in the light and in the dark", () => {
    expect(complaints(({ problems }) => problems)).toEqual([]);
  });

  test("fits a window of 320 pixels", () => {
    expect(complaints(({ overhang }) => overhang > 0 && `${overhang} px too wide`)).toEqual([]);
  });

  test("is valid HTML, without a style of its own", () => {
    expect(complaints(({ invalid }) => invalid)).toEqual([]);
    expect(complaints(({ html }) => html.match(/ style="[^"]*"|<style/g))).toEqual([]);
  });

  test("has one main heading and a title that a person would bookmark, in its language", () => {
    expect(complaints(({ headings }) => headings !== 1 && `${headings} of them`)).toEqual([]);
    const bare = /^Verbund$|undefined|^\s*·|·\s*$/;
    expect(complaints(({ title }) => bare.test(title) && `"${title}"`)).toEqual([]);
    expect(complaints(({ name, lang }) => !name.startsWith(`${lang}:`) && `"${lang}"`)).toEqual([]);
  });

  test("ships a script only where one makes it better", () => {
    const scripts = ({ html }: Visit) => html.match(/<script|modulepreload/g);
    expect(complaints((page) => Boolean(scripts(page)) !== page.isScripted)).toEqual([]);
  });
});
