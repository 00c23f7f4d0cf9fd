import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { arrivingBy, inBrowser, openBrowser } from "#tests/support/browser.ts";
import { type Association, anAssociation } from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { aListOf120 } from "#tests/support/lists-of-120.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

inBrowser("an office brings its list of members in, without script", () => {
  let server: RunningServer;
  let browser: Browser;
  let aiw: Association;
  let desk: Page;
  let file: string;

  beforeAll(async () => {
    aiw = await anAssociation("aiw");
    server = await startServer({ databaseUrl: process.env.DATABASE_URL });
    browser = await openBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
    desk = await context.newPage();
    await sitAt(context, server.url, (await aLogin(server.url, aiw)).cookie);
    file = join(temporaryFolder("verbund-list-"), "Mitglieder.csv");
    writeFileSync(file, Buffer.from(aListOf120(), "latin1"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const members = () =>
    db.company.count({ where: { memberships: { some: { associationId: aiw.id } } } });
  const press = (name: string | RegExp) =>
    arrivingBy(desk, () => desk.getByRole("button", { name }).click());
  const shows = (text: string | RegExp) =>
    vi.waitFor(
      async () => {
        await desk.reload();
        expect(await desk.locator("main").innerText()).toMatch(text);
      },
      { timeout: 60_000, interval: 500 },
    );

  async function looked() {
    await desk.goto(server.url + go.memberLists(aiw.slug));
    await desk.setInputFiles("input[type=file]", file);
    await press("Liste ansehen");
    await press("Zeilen prüfen");
    await shows("Das würde geschehen");
  }

  test("the dry run says what each line would do, and where a cell is broken", async () => {
    await looked();
    await desk.getByRole("link", { name: /^Fehler/ }).click();
    const said = await desk.locator("main").innerText();
    expect(said).toContain("Zeile 18, Spalte PLZ („4870“): Eine Postleitzahl hat fünf Ziffern.");
    expect(said).toContain("Zeile 42, Spalte E-Mail („kein-at“): Das ist keine E-Mail-Adresse.");
    expect(said).toContain("„Müller 0 Metallbau GmbH“ steht schon in Zeile 2.");
    expect(await members()).toBe(0);
  });

  test("116 companies are brought in, and taken back", async () => {
    await press("116 Zeilen einlesen");
    await shows("116 Zeilen sind übernommen");
    expect(await members()).toBe(116);
    await press("Ganze Liste zurücknehmen");
    await shows("Ihre Betriebe stehen wieder da wie zuvor");
    expect(await members()).toBe(0);
  });

  test("the same list comes in again, and once more changes nothing", async () => {
    await looked();
    await press("116 Zeilen einlesen");
    await shows("116 Zeilen sind übernommen");
    await looked();
    const said = await desk.locator("main").innerText();
    expect(said).toContain("unverändert 116");
    expect(said).not.toContain("Zeilen einlesen");
    expect(await members()).toBe(116);
  });
});
