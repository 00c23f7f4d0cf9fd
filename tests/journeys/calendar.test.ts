import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { arrivingBy, inBrowser, openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  anna,
  aSession,
  ben,
  guestOf,
  later,
} from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { anHourOf, drag } from "#tests/support/drag.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Wednesday of the week after next, ten o'clock in Berlin, whenever this runs. */
function aWednesday() {
  const day = new Date(Date.now() + 14 * 24 * 3_600_000);
  day.setUTCDate(day.getUTCDate() + 3 - (day.getUTCDay() || 7));
  const [hour] = new Intl.DateTimeFormat("de", { timeZone: "Europe/Berlin", hour: "2-digit" })
    .format(new Date(day.setUTCHours(12, 0, 0, 0)))
    .split(" ");
  return later(day, (10 - Number(hour)) * 60);
}

inBrowser("the office's calendar", () => {
  const startsAt = aWednesday();
  const day = startsAt.toISOString().slice(0, 10);
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let host: Association;
  let partner: Association;
  let cookie: string;
  let sessionId: string;

  beforeAll(async () => {
    server = await startServer({ databaseUrl: process.env.DATABASE_URL });
    browser = await openBrowser();
    partner = await anAssociation("emsland");
  });

  beforeEach(async () => {
    host = await anAssociation("aiw");
    const pooled = { alliance: await anAlliance(host, partner), adoptedBy: partner };
    const expert = await anExpert(host);
    sessionId = (await aSession(host, { ...pooled, startsAt, expert })).id;
    await aSession(partner, {
      startsAt: later(startsAt, 24 * 60),
      title: "Zoll und Lager",
      ...{
        alliance: pooled.alliance,
      },
    });
    for (const [through, form] of [
      [host, anna],
      [partner, ben],
    ] as const)
      await register(guestOf(through, new Date()), sessionId, form);
    cookie = (await aLogin(server.url, host)).cookie;
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(query: string, javaScriptEnabled = true) {
    await page?.context().close();
    page = await browser.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    await sitAt(page.context(), server.url, cookie);
    await page.goto(server.url + pathsIn("de").calendar(host.slug, `?tag=${day}${query}`));
  }

  const entry = (title: string) => page.locator(".calendar-grid a.entry", { hasText: title });
  const flaws = async () =>
    (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 150)).join(" ")}`,
    );
  const dialog = () => page.getByRole("dialog");
  const start = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).startsAt;

  test("a session is dragged by an hour, after a question in numbers, and taken back", async () => {
    await open("");
    await entry("Kurzarbeit").waitFor();
    await drag(page, entry("Kurzarbeit"), await anHourOf(page));
    await dialog().getByText("2 Personen bei zwei Verbänden").waitFor();
    expect(await dialog().getByRole("heading").innerText()).toContain("11:00–12:00 Uhr");
    expect(await start()).toEqual(startsAt);
    await dialog()
      .getByRole("button", { name: /informieren/ })
      .click();
    const undo = page.getByRole("button", { name: "Zurücknehmen" });
    await undo.waitFor();
    expect(await dialog().count()).toBe(0);
    expect(await start()).toEqual(later(startsAt, 60));
    expect(await entry("Kurzarbeit").innerText()).toContain("11:00");
    await arrivingBy(page, () => undo.click());
    expect(await start()).toEqual(startsAt);
    expect(page.url()).toContain(`tag=${day}`);
  });

  test("escape puts it back where it was", async () => {
    await open("");
    await entry("Kurzarbeit").waitFor();
    const before = await entry("Kurzarbeit").boundingBox();
    await drag(page, entry("Kurzarbeit"), await anHourOf(page));
    await dialog().waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect((await entry("Kurzarbeit").boundingBox())?.y).toBe(before?.y);
    expect(await start()).toEqual(startsAt);
  });

  test("its lower edge stretches it, and free time becomes a plan", async () => {
    await open("");
    await entry("Kurzarbeit").waitFor();
    await entry("Kurzarbeit").hover();
    await drag(page, entry("Kurzarbeit"), await anHourOf(page), 0.98);
    await dialog()
      .getByRole("heading", { name: /10:00–12:00 Uhr/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    const box = await entry("Kurzarbeit").boundingBox();
    const x = (box?.x ?? 0) + 20;
    const y = (box?.y ?? 0) + 3.1 * (await anHourOf(page));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 1.8 * (await anHourOf(page)), { steps: 8 });
    await page.mouse.up();
    await page.waitForURL(/termine\/neu/);
    const asked = new URL(page.url()).searchParams;
    expect(asked.get("beginn")).toBe(`${day}T13:00`);
    expect(asked.get("ende")).toBe(`${day}T15:00`);
  });

  test("what a partner hosts stays, and says why", async () => {
    await open("");
    await entry("Zoll").waitFor();
    expect(await flaws()).toEqual([]);
    await drag(page, entry("Zoll"), await anHourOf(page));
    await page.getByText(/Verschieben kann nur/).waitFor();
    expect(await dialog().count()).toBe(0);
  });

  test("with the keyboard alone it is moved by a day and opened", async () => {
    await open("");
    await entry("Kurzarbeit").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await dialog().getByText("2 Personen").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Zurücknehmen" }).waitFor();
    expect(await start()).toEqual(later(startsAt, 24 * 60));
    await entry("Kurzarbeit").focus();
    await arrivingBy(page, () => page.keyboard.press("Enter"));
    expect(page.url()).toContain(pathsIn("de").deskSession(host.slug, sessionId));
  });

  test("without script it is a table and a list, and a link moves it", async () => {
    await open("&ansicht=monat", false);
    expect(await page.locator("table.month a", { hasText: "Kurzarbeit" }).count()).toBe(1);
    await page.getByRole("link", { name: "Liste" }).click();
    expect(await page.locator(".agenda", { hasText: "Zoll und Lager" }).innerText()).toContain(
      "bietet an",
    );
    await page.getByRole("link", { name: /^Verschieben/ }).click();
    expect(page.url()).toContain("/verschieben");
  });
});
