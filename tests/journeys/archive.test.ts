import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { localSecond } from "#app/ui/local-time.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import { anAssociation, aSession, inHours, later } from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { aFilm } from "#tests/support/film.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

inBrowser("the archive", () => {
  let server: RunningServer;
  let browser: Browser;
  let film: string;
  let sessionId: string;
  let slug: string;
  let startsAt: Date;
  let login: Awaited<ReturnType<typeof aLogin>>;

  beforeAll(async () => {
    server = await startServer({
      databaseUrl: process.env.DATABASE_URL,
      env: { RATE_LIMIT: "off" },
    });
    browser = await openBrowser();
    film = await aFilm(browser, server.url, join(server.dataDir, "film.webm"), 4);
    const aiw = await anAssociation("aiw");
    const session = await aSession(aiw, {
      startsAt: inHours(-2),
      title: "Kurzarbeit kurz erklärt",
    });
    sessionId = session.id;
    slug = aiw.slug;
    startsAt = session.startsAt;
    await aQuestionAnswered(sessionId, later(session.startsAt, 1));
    login = await aLogin(server.url, aiw);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const atDesk = async (withScript = true) => {
    const context = await browser.newContext({ javaScriptEnabled: withScript });
    await sitAt(context, server.url, login.cookie);
    const page = await context.newPage();
    await page.goto(`${server.url}/buero/${slug}/termine/${sessionId}/aufzeichnungen`);
    return page;
  };

  const publish = async (page: Page) => {
    await page.waitForURL(/aufzeichnungen\/\w+$/);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.getByLabel("Titel").count();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(1);
    await page.getByLabel(/haben der Aufzeichnung zugestimmt/).check();
    await page.getByRole("button", { name: "Veröffentlichen" }).click();
    await page.getByText("Diese Aufzeichnung steht im Archiv").waitFor();
  };

  test("a film is brought, published, played and jumped in", async () => {
    const page = await atDesk();
    await page.getByLabel("Datei").setInputFiles(film);
    await page.getByRole("button", { name: "Hochladen" }).click();
    await publish(page);
    const { id: recordingId } = await db.recording.findFirstOrThrow();
    const content = "WEBVTT\n\n00:02.000 --> 00:03.000\nDie zahlt der Betrieb.\n";
    await db.transcript.create({ data: { recordingId, content, broughtAt: startsAt } });
    await page.getByLabel("Die Aufnahme endet").fill(wallClock(later(startsAt, -1)));
    await page.getByRole("button", { name: "Zeiten speichern" }).click();
    await page.locator("#endedAt-error", { hasText: "nach dem Beginn" }).waitFor();
    await page.getByLabel("Die Aufnahme endet").fill(wallClock(later(startsAt, 60)));
    await page.getByRole("button", { name: "Zeiten speichern" }).click();
    await page.getByText("Mit dieser Zeit hat die Aufzeichnung 1 Kapitel").waitFor();
    await page.getByRole("link", { name: "0:01" }).waitFor();
    await page.waitForFunction(() => document.querySelector("track")?.track.cues?.length === 1);
    await looksRight(page, "desk-recording");
    await page.getByRole("link", { name: "Im Archiv ansehen" }).click();
    await page.getByRole("heading", { level: 1, name: "Kurzarbeit kurz erklärt" }).waitFor();
    await isPlayed(page, "archive-recording");
    const chapter = page.getByRole("link", { name: "0:01" });
    await chapter.click();
    await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) >= 1);
    expect(page.url()).toMatch(/\/archiv\/\w+$/);
    await page.waitForFunction(() => document.querySelector("track")?.track.cues?.length === 1);
    await page.getByText("Zum Lesen: was gesagt wurde").click();
    await page.getByText("Die zahlt der Betrieb.").waitFor();
    await looksRight(page, "archive-read");
    await page.getByRole("link", { name: "0:02" }).click();
    await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) >= 2);
    await page.goto(`${server.url}/${slug}/termine/${sessionId}`);
    await page.getByRole("link", { name: /^Aufzeichnung ansehen/ }).click();
    await page.getByRole("link", { name: "Alle Aufzeichnungen" }).click();
    await looksRight(page, "archive-list");
    await page.getByRole("link", { name: "Kurzarbeit kurz erklärt" }).waitFor();
  }, 120_000);

  test("without script a form brings it, and the archive is read all the same", async () => {
    const page = await atDesk(false);
    await page.getByLabel("Datei").setInputFiles(film);
    await page.getByRole("button", { name: "Hochladen" }).click();
    await page.waitForURL(/aufzeichnungen\/\w+$/);
    await publish(page);
    await page.getByRole("link", { name: "Im Archiv ansehen" }).click();
    await page.getByText(/^Diese Aufzeichnung wird am .+ gelöscht\.$/).waitFor();
  }, 120_000);

  test("what is no film is refused beside its field", async () => {
    const page = await atDesk();
    const file = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("kein Film") };
    await page.getByLabel("Datei").setInputFiles(file);
    await page.getByRole("button", { name: "Hochladen" }).click();
    await page.locator("#file-error", { hasText: "Das ist kein Film" }).waitFor();
    await looksRight(page, "desk-recordings");
  }, 120_000);
});

/** As a clock in the cast's zone shows it. */
const wallClock = (at: Date) => localSecond(at, "Europe/Berlin");

/** Answered a second after the beginning. */
async function aQuestionAnswered(sessionId: string, at: Date) {
  const id = newId();
  const begunAt = new Date(at.getTime() - 59_000);
  const times = { askedAt: at, approvedAt: at, settledAt: at };
  await db.question.create({
    data: { id, sessionId, text: "Wer zahlt die Sozialbeiträge?", ...times },
  });
  await db.answer.create({ data: { questionId: id, how: "spoken", answeredAt: at, begunAt } });
}

async function isPlayed(page: Page, name: string) {
  await page.evaluate(async () => {
    const film = document.querySelector("video") as HTMLVideoElement;
    film.muted = true;
    await film.play();
  });
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 0.1);
  await page.evaluate(() => document.querySelector("video")?.pause());
  await looksRight(page, name);
}

/** By axe, and nothing hangs over at 320 pixels. */
async function looksRight(page: Page, name: string) {
  const shots = process.env.SHOTS;
  for (const width of [1280, 375, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page
      .locator("body")
      .evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`)).toEqual([]);
}
