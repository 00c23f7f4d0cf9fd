import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { presenceOf } from "#app/features/attendance/minutes.server.ts";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { freePort } from "#app/server/ports.ts";
import { devices, openBrowser } from "#tests/support/browser.ts";
import { anAssociation, anExpert, anna, aSession, guestOf, inHours } from "#tests/support/cast.ts";
import { claimsOf, livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

let server: RunningServer;
let livekit: TestLiveKit;
let browser: Browser;
let registrationId: string;
let engagementId: string;
const complaints: string[] = [];

/** A window of its own, where the content security policy may not be broken. */
async function open(path: string, bypassCSP = false): Promise<Page> {
  const context = await browser.newContext({ locale: "de-DE", bypassCSP });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(server.url + path);
  return page;
}

const enter = (page: Page) => page.getByRole("button", { name: "Eintreten" }).click();

/** Waits until the expert's picture moves on the attendee's page. */
async function seesThePicture(page: Page, within: number) {
  const video = page.locator(".stage video");
  await video.waitFor({ timeout: within });
  const state = () =>
    video.evaluate((one: HTMLVideoElement) => ({ time: one.currentTime, width: one.videoWidth }));
  const before = await state();
  const moves = async () => {
    const after = await state();
    expect(after.width).toBeGreaterThan(0);
    expect(after.time).toBeGreaterThan(before.time);
  };
  await vi.waitFor(moves, { timeout: within, interval: 100 });
}

describe.skipIf(!hasBrowser || !livekitBinary)("an expert and an attendee", () => {
  let attendee: Page;
  let expert: Page;

  beforeAll(async () => {
    const host = await anAssociation("aiw");
    const { id: expertId } = await anExpert(host);
    const session = await aSession(host, { startsAt: inHours(-0.1), expert: { id: expertId } });
    const outcome = await register(guestOf(host, inHours(-1)), session.id, anna);
    registrationId = (outcome.ok && outcome.registrationId) || "";
    const engagement = await db.engagement.findFirstOrThrow({ where: { expertId } });
    engagementId = engagement.id;
    const port = await freePort();
    livekit = await startLiveKit(`http://127.0.0.1:${port}/webhooks/livekit`);
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, port, env: livekit.env });
    browser = await openBrowser(...devices);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await livekit?.stop();
  });

  test("meet in the room: the expert's camera plays on the attendee's page", async () => {
    const registration = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
    attendee = await open(go.room(entryToken(registration)));
    await enter(attendee);
    await attendee.getByText("Noch spricht niemand").waitFor();
    const engagement = await db.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expert = await open(go.expert(expertToken(engagement)));
    await expert.getByRole("button", { name: "Meine Seite hier öffnen" }).click();
    await expert.goto(server.url + go.room(stageToken(engagement)));
    await enter(expert);
    await seesThePicture(attendee, 20_000);
    await attendee.getByText("2 dabei").waitFor();
  });

  test("the attendee cannot publish: not by the token, and not by trying", async () => {
    const key = await attendee.evaluate(async () => {
      const address = location.pathname.replace("drinnen", "schluessel");
      const answer = await fetch(address, { method: "POST" });
      return (await answer.json()) as { url: string; token: string };
    });
    const claims = claimsOf(key.token);
    expect(claims.video).toMatchObject({ canPublish: false, canPublishData: false });
    expect(claims.name).toBeUndefined();

    const intruder = await open("/healthz", true);
    await intruder.addScriptTag({ path: "node_modules/livekit-client/dist/livekit-client.umd.js" });
    const attempt = await intruder.evaluate(async ({ url, token }) => {
      // @ts-expect-error the library as a script
      const room = new LivekitClient.Room();
      await room.connect(url, token, { rtcConfig: { iceServers: [] } });
      return room.localParticipant.setCameraEnabled(true).then(
        () => "published",
        (refused: Error) => refused.message,
      );
    }, key);
    await intruder.context().close();
    expect(attempt).toMatch(/insufficient permissions/);
  });

  test("the room server is killed and started again: both are back by themselves", async () => {
    await livekit.kill();
    await attendee
      .locator(".banner", { hasText: "Die Verbindung ist unterbrochen" })
      .waitFor({ timeout: 90_000 });
    await attendee.locator(".stage video").waitFor({ state: "detached", timeout: 90_000 });
    await livekit.start();
    const since = performance.now();
    await seesThePicture(attendee, 60_000);
    expect(performance.now() - since).toBeLessThan(60_000);
    await expert.getByText("2 dabei").waitFor();
  });

  test("attendance is recorded, connection by connection", async () => {
    await attendee.getByRole("button", { name: "Verlassen" }).click();
    await attendee.getByRole("heading", { name: "Sie haben den Raum verlassen" }).waitFor();
    const entry = { registrationId };
    const allEnded = async () => {
      const stays = await db.attendance.findMany({ where: { entry } });
      expect(stays.length).toBeGreaterThanOrEqual(2);
      expect(stays.filter(({ leftAt, missedAt }) => leftAt === null && missedAt === null)).toEqual(
        [],
      );
    };
    await vi.waitFor(allEnded, { timeout: 130_000, interval: 500 });
    const { session } = await db.registration.findUniqueOrThrow({
      where: { id: registrationId },
      select: { session: true },
    });
    const { minutes } = await presenceOf({ now: new Date() }, session, registrationId);
    expect(minutes).toBeLessThanOrEqual(3);
    expect(
      await db.attendance.count({ where: { entry: { engagementId } } }),
    ).toBeGreaterThanOrEqual(2);
    expect(await db.roomWebhook.count()).toBeGreaterThanOrEqual(4);
  });

  test("nothing of it broke the content security policy or a script", () => {
    expect(complaints).toEqual([]);
  });
});
