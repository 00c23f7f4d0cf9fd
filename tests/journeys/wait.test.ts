import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { anAssociation, anna, aSession, guestOf, inHours, later } from "#tests/support/cast.ts";
import { keys } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** A room server that is configured; nobody joins in this journey. */
const configured = {
  LIVEKIT_URL: "ws://127.0.0.1:9",
  LIVEKIT_API_KEY: keys.key,
  LIVEKIT_API_SECRET: keys.secret,
};

let server: RunningServer;
let browser: Browser;

/** A seat in a session whose doors open in so many seconds; the address of its door. */
async function aSeat(seconds: number) {
  const host = await anAssociation("aiw");
  const startsAt = new Date(later(new Date(), 15).getTime() + seconds * 1000);
  const session = await aSession(host, { startsAt });
  const outcome = await register(guestOf(host, inHours(-1)), session.id, anna);
  const id = (outcome.ok && outcome.registrationId) || "";
  const row = await db.registration.findUniqueOrThrow({ where: { id } });
  return server.url + pathsIn("de").room(entryToken(row));
}

async function open(address: string, javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const placesOf = async (page: Page) => ({
  count: await page.locator(".count").boundingBox(),
  panel: await page.locator(".panel.entry").boundingBox(),
  checks: await page.locator(".side").boundingBox(),
});

const flawsOf = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

describe.skipIf(!hasBrowser)("the waiting page", () => {
  beforeAll(async () => {
    await anAssociation("emsland");
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, env: configured });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("goes on by itself when the doors open, and nothing moves", async () => {
    const page = await open(await aSeat(8));
    await page.getByText("Eintreten ab").waitFor();
    await page.getByRole("button", { name: "Ton prüfen" }).waitFor();
    const before = await placesOf(page);
    expect(await flawsOf(page)).toEqual([]);

    await page.getByRole("button", { name: "Eintreten" }).waitFor({ timeout: 90_000 });
    const after = await placesOf(page);
    expect(after.count?.y).toBe(before.count?.y);
    expect(after.panel?.height).toBe(before.panel?.height);
    expect(after.checks).toEqual(before.checks);
    expect(await flawsOf(page)).toEqual([]);
  });

  test("lets in without script, as far as a room without script can go", async () => {
    const page = await open(await aSeat(-60), false);
    await page.getByRole("button", { name: "Eintreten" }).click();
    await page.locator(".notice", { hasText: "JavaScript" }).waitFor();
    expect(page.url()).toMatch(/\/drinnen$/);
  });

  test("leads back to the door whoever comes without having entered", async () => {
    const address = await aSeat(-60);
    const page = await open(`${address}/drinnen`);
    expect(page.url()).toBe(address);
  });
});
