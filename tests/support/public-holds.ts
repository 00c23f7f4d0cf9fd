import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBrowser, openBrowser } from "./browser.ts";
import { aSite, publicPages } from "./pages.ts";
import { readerTime } from "./reader-time.ts";
import { type RunningServer, startServer } from "./server.ts";
import { aWindow, type Looks, type Visit } from "./visit.ts";

/** Beside the cast stands the demo, so that a portal has a programme of the usual length. */
const demo = "aiw";
const atMost = 30_000;

/** What must hold of every public page in one language. */
export const publicHolds = (locale: "de" | "en", looks: Looks) =>
  inBrowser(`every public page, ${locale},`, () => {
    let server: RunningServer;
    let browser: Browser;
    const visits: Visit[] = [];

    beforeAll(async () => {
      server = await startServer({ databaseUrl: process.env.DATABASE_URL, demo: true });
      const pages = publicPages(await aSite(), demo);
      browser = await openBrowser();
      const { visit } = await aWindow(browser, server.url, locale, { looks });
      for (const page of pages) visits.push(await visit(page));
    }, 600_000);

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    /** The pages of which `wrong` tells something, with what it tells. */
    const complaints = (wrong: (visit: Visit) => unknown) => {
      expect(visits.length).toBeGreaterThan(40);
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

    test("is valid HTML", () => {
      expect(complaints(({ invalid }) => invalid)).toEqual([]);
    });

    test("has one main heading", () => {
      expect(complaints(({ headings }) => headings !== 1 && `${headings} of them`)).toEqual([]);
    });

    test("has a title that a person would bookmark", () => {
      const bare = /^Verbund$|undefined|^\s*·|·\s*$/;
      expect(
        complaints(({ title }) => (bare.test(title) || title.length < 8) && `"${title}"`),
      ).toEqual([]);
    });

    test("says its language", () => {
      expect(complaints(({ name, lang }) => !name.startsWith(`${lang}:`) && `"${lang}"`)).toEqual(
        [],
      );
    });

    test("carries no style of its own", () => {
      expect(complaints(({ html }) => html.match(/ style="[^"]*"|<style/g))).toEqual([]);
    });

    test("ships no script but the one of the reader's time, the way to the room and the height of a frame", () => {
      const scripts = ({ html }: Visit) =>
        html
          .replace(readerTime, "")
          .match(/<script(?! type="application\/ld\+json")|modulepreload/g);
      expect(complaints((page) => !page.isScripted && scripts(page))).toEqual([]);
      expect(visits.filter(({ isScripted }) => isScripted).every(scripts)).toBe(true);
    });

    test("sets no cookie before a form is sent", () => {
      expect(complaints(({ cookie }) => cookie)).toEqual([]);
    });

    test("takes at most 30 kB without images and font", () => {
      const heavy = ({ bytes, isScripted }: Visit) => !isScripted && bytes > atMost && bytes;
      expect(complaints(heavy)).toEqual([]);
      expect(Math.min(...visits.map(({ bytes }) => bytes))).toBeGreaterThan(3000);
    });
  });
