import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowOrigins } from "#app/features/alliance/allow-origins.server.ts";
import { snippetFor } from "#app/features/alliance/widget.ts";
import { pathsIn } from "#app/paths.ts";
import { arrivingBy, inBrowser, openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

/** A page of somebody's own, somewhere else. */
async function aSiteWith(page: () => string): Promise<{ origin: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><title>Verband</title><h1>Unsere Seite</h1>${page()}`);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

inBrowser("the programme in a frame on another site", () => {
  let house: RunningServer;
  let browser: Browser;
  let aiw: Association;
  let sessionId: string;
  let allowed: Awaited<ReturnType<typeof aSiteWith>>;
  let other: Awaited<ReturnType<typeof aSiteWith>>;

  beforeAll(async () => {
    aiw = await anAssociation("aiw");
    sessionId = (await aSession(aiw, { startsAt: inHours(30) })).id;
    house = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    const snippet = () =>
      snippetFor({
        src: house.url + go.widget(aiw.slug),
        script: `${house.url}/einbetten.js`,
        title: "Termine",
      });
    [allowed, other] = await Promise.all([aSiteWith(snippet), aSiteWith(snippet)]);
    await allowOrigins(officeOf(aiw, new Date()), { add: allowed.origin, remove: [] });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await house?.stop();
    allowed?.server.close();
    other?.server.close();
  });

  const frameOf = (page: Page) => page.frameLocator("iframe");
  const heightOf = (page: Page) =>
    page.locator("iframe").evaluate((frame) => (frame as HTMLIFrameElement).clientHeight);

  test("shows where the association allows it, as high as it is", async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
    await page.goto(allowed.origin);
    await frameOf(page).getByText("Kurzarbeit Schritt für Schritt").waitFor();
    await expect.poll(() => heightOf(page)).not.toBe(640);
    const inside = await frameOf(page)
      .locator("body")
      .evaluate((body) => [body.scrollHeight, body.scrollWidth - innerWidth]);
    expect(Math.abs((await heightOf(page)) - (inside[0] ?? 0))).toBeLessThan(3);
    expect(inside[1]).toBeLessThanOrEqual(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("leads out of the frame to the form, also without script", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(allowed.origin);
    const take = frameOf(page).getByRole("link", { name: /Platz sichern/ });
    await arrivingBy(page, () => take.click());
    expect(page.url()).toBe(house.url + go.register(aiw.slug, sessionId));
  });

  test("is refused everywhere else", async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(other.origin, { waitUntil: "networkidle" });
    expect(await frameOf(page).getByText("Kurzarbeit").count()).toBe(0);
    await expect.poll(() => said.join()).toMatch(/frame-ancestors/);
  });

  test("no other page may be framed, not even where the programme may", async () => {
    const answers = await Promise.all(
      [go.portal(aiw.slug), go.register(aiw.slug, sessionId), go.widget(aiw.slug)].map((path) =>
        fetch(house.url + path),
      ),
    );
    const [portal, form, widget] = answers.map(({ headers }) => ({
      policy: headers.get("content-security-policy") ?? "",
      options: headers.get("x-frame-options"),
    }));
    for (const page of [portal, form])
      expect(page).toMatchObject({
        policy: expect.stringContaining("frame-ancestors 'none'"),
        options: "DENY",
      });
    expect(widget).toEqual({
      policy: expect.stringMatching(new RegExp(`^default-src 'none'.*'self' ${allowed.origin}$`)),
      options: null,
    });
  });

  test("the office tries it on its own page", async () => {
    const context = await browser.newContext();
    const { cookie } = await aLogin(house.url, aiw);
    await sitAt(context, house.url, cookie);
    const page = await context.newPage();
    await page.goto(house.url + go.settingsTryEmbed(aiw.slug));
    await frameOf(page).getByText("Kurzarbeit Schritt für Schritt").waitFor();
    await expect.poll(() => heightOf(page)).not.toBe(640);
  });
});
