import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBrowser, openBrowser } from "./browser.ts";
import { aLogin } from "./desk.ts";
import { deskPages } from "./desk-pages.ts";
import { aDesk } from "./desk-site.ts";
import { aSite } from "./pages.ts";
import { readerTime } from "./reader-time.ts";
import { type RunningServer, startServer } from "./server.ts";
import { aWindow, type Looks, type Visit } from "./visit.ts";

/** What must hold of every page of the desk in one language, seen in two windows at once. */
export const deskHolds = (locale: "de" | "en", looks: Looks) =>
  inBrowser(`every page of the desk, ${locale},`, () => {
    let server: RunningServer;
    let browser: Browser;
    let visits: Visit[] = [];

    beforeAll(async () => {
      server = await startServer({ databaseUrl: process.env.DATABASE_URL });
      const site = await aSite();
      const pages = deskPages(site, await aDesk(site));
      const { cookie } = await aLogin(server.url, site.host);
      browser = await openBrowser();
      const halves = [0, 1].map(async (half) => {
        const { visit } = await aWindow(browser, server.url, locale, { looks, cookie });
        const seen: Visit[] = [];
        for (const page of pages.filter((_, n) => n % 2 === half)) seen.push(await visit(page));
        return seen;
      });
      visits = (await Promise.all(halves)).flat();
    }, 600_000);

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    /** The pages of which `wrong` tells something, with what it tells. */
    const complaints = (wrong: (visit: Visit) => unknown) => {
      expect(visits.length).toBeGreaterThan(60);
      return visits.flatMap((page) => {
        const told = wrong(page);
        return told && (!Array.isArray(told) || told.length > 0) ? [{ [page.name]: told }] : [];
      });
    };

    test("answers with the status it should", () => {
      expect(complaints(({ status, expected }) => status !== expected && `${status}`)).toEqual([]);
    });

    test(`passes axe: ${looks.join(", ")}`, () => {
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
      expect(complaints(({ name, lang }) => !name.startsWith(`${lang}:`) && `"${lang}"`)).toEqual(
        [],
      );
    });

    test("ships a script only where one makes it better", () => {
      const scripts = ({ html }: Visit) =>
        html.replace(readerTime, "").match(/<script|modulepreload/g);
      expect(complaints((page) => Boolean(scripts(page)) !== page.isScripted)).toEqual([]);
    });
  });
