import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { devices, openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  inHours,
} from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

let server: RunningServer;
let livekit: TestLiveKit;
let browser: Browser;
let host: Association;
let sessionId: string;
let cookie: string;
let guest: Page;
let staff: Page;

async function open(path: string, login = "", options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: "de-DE", ...options });
  if (login) await sitAt(context, server.url, login);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

describe.skipIf(!hasBrowser || !livekitBinary)("staff of the office", () => {
  beforeAll(async () => {
    host = await anAssociation("aiw");
    const expert = await anExpert(host);
    ({ id: sessionId } = await aSession(host, { startsAt: inHours(-0.1), expert }));
    livekit = await startLiveKit();
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, env: livekit.env });
    browser = await openBrowser(...devices);
    cookie = (await aLogin(server.url, host, "moderator")).cookie;
    const signedUp = await register(guestOf(host, inHours(-1)), sessionId, anna);
    const id = (signedUp.ok && signedUp.registrationId) || "";
    const place = await db.registration.findUniqueOrThrow({ where: { id } });
    guest = await open(go.room(entryToken(place)));
    await press(guest, "Eintreten");
    const engagement = await db.engagement.findFirstOrThrow({ where: { sessionId } });
    const speaker = await open(go.expert(expertToken(engagement)));
    await press(speaker, "Meine Seite hier öffnen");
    await speaker.goto(server.url + go.room(stageToken(engagement)));
    await press(speaker, "Eintreten");
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await livekit?.stop();
  });

  test("go in from the desk's first page and see by name who is there", async () => {
    staff = await open(go.today(host.slug), cookie);
    await press(staff, "Raum leiten");
    await staff.getByText("3 dabei").waitFor();
    await staff.getByRole("link", { name: /^Personen/ }).click();
    await staff.getByText("Anna Blum").waitFor({ timeout: 90_000 });
    expect(await guest.content()).not.toContain("AIW, Moderation");
    await guest.getByText("3 dabei").waitFor();
  });

  test("their key is no part of the page, opens a microphone, and ends with the login", async () => {
    const { cookies } = await staff.context().storageState();
    expect(cookies.find(({ name }) => name === "raum")).toMatchObject({ httpOnly: true });
    expect(await staff.content()).not.toContain("eyJ");
    const other = await aLogin(server.url, host, "moderator");
    const page = await open(go.deskSession(host.slug, sessionId), other.cookie);
    await press(page, "Raum leiten");
    const key = () =>
      page.evaluate(
        async (address) => {
          const answer = await fetch(address, { method: "POST", redirect: "manual" });
          return answer.ok ? ((await answer.json()) as { token: string }).token : answer.type;
        },
        paths.deskRoomKey(host.slug, sessionId),
      );
    const claims = JSON.parse(
      Buffer.from((await key()).split(".")[1] ?? "", "base64url").toString(),
    );
    expect(claims.video).toMatchObject({ canPublish: true });
    expect(claims.video.roomAdmin).toBeUndefined();
    await db.cookieSession.deleteMany({ where: { staffId: other.staffId } });
    expect(await key()).toBe("opaqueredirect");
    await page.context().close();
  });

  test("stay in the room while the network is away, and press again", async () => {
    await staff.getByRole("link", { name: "Termin", exact: true }).click();
    await staff.getByRole("button", { name: "15 Minuten länger" }).waitFor();
    await staff.context().setOffline(true);
    await press(staff, "15 Minuten länger");
    await staff.getByText("Nicht gesendet: Die Verbindung fehlt gerade.").waitFor();
    await staff.getByRole("link", { name: /^Personen/ }).click();
    await staff.getByText("Nicht geöffnet: Die Verbindung fehlt gerade.").waitFor();
    await staff.context().setOffline(false);
    await staff.getByText("3 dabei").waitFor({ timeout: 90_000 });
  });

  test("see the part that they opened last, whichever answer comes first", async () => {
    const held: (() => Promise<void>)[] = [];
    const asked: string[] = [];
    staff.on("request", (request) => asked.push(request.url()));
    const isRoom = "**/raum/drinnen*";
    await staff.route(isRoom, async (route) => {
      if (route.request().method() !== "HEAD") return route.continue();
      held.push(async () => route.fulfill({ response: await route.fetch() }));
    });
    const openNext = async (part: RegExp) => {
      const before = held.length;
      await staff.getByRole("link", { name: part }).click();
      await expect.poll(() => held.length).toBeGreaterThan(before);
    };
    await openNext(/^Chat/);
    await openNext(/^Fragen/);
    await held.pop()?.();
    await staff.locator(".tabs [aria-current]", { hasText: "Fragen" }).waitFor();
    for (const letGo of held) await letGo();
    await staff.unroute(isRoom);
    await staff.evaluate(() => fetch(location.pathname, { method: "HEAD" }));
    expect(asked.filter((address) => /teil=chat/.test(address))).toEqual([]);
  });

  test("prolong the session, and those present read it in the room", async () => {
    await staff.getByRole("link", { name: "Termin", exact: true }).click();
    await press(staff, "15 Minuten länger");
    await staff.getByText("Der Termin ist verlängert.").waitFor();
    await guest
      .locator(".banner", { hasText: "Der Termin wurde verlängert" })
      .waitFor({ timeout: 90_000 });
  });

  test("send somebody out without script, and the person reads so and stays out", async () => {
    const plain = await open(go.deskSession(host.slug, sessionId), cookie, {
      javaScriptEnabled: false,
    });
    await press(plain, "Raum leiten");
    await plain.getByRole("link", { name: /^Personen/ }).click();
    await plain.getByRole("link", { name: "Anna Blum aus dem Raum entfernen" }).click();
    await plain.getByLabel("Grund").fill("Stört die anderen");
    await press(plain, "Aus dem Raum entfernen");
    await guest.getByRole("heading", { name: "Sie wurden aus dem Raum entfernt" }).waitFor();
    await guest.getByRole("link", { name: "Zurück zum Warteraum" }).click();
    await guest.getByRole("heading", { name: "Sie wurden aus dem Raum entfernt" }).waitFor();
    expect(await guest.getByRole("button", { name: "Eintreten" }).count()).toBe(0);
    await press(plain, "Wieder zulassen");
    await guest.reload();
    await press(guest, "Eintreten");
    await guest.getByText(/dabei/).waitFor();
  });

  test("end it for everybody", async () => {
    await staff.getByRole("link", { name: "Termin", exact: true }).click();
    await staff.getByRole("link", { name: "Raum beenden" }).click();
    await press(staff, "Jetzt für alle beenden");
    await guest.getByRole("heading", { name: "Diese Sprechstunde ist vorbei" }).waitFor();
  });
});
