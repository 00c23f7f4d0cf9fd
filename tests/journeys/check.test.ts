import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { expertToken } from "#app/features/experts/links.server.ts";
import { getDeskSession } from "#app/features/office/desk-session-queries.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { findPeople } from "#app/features/people/queries.server.ts";
import { placeToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { freePort } from "#app/server/ports.ts";
import { openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  ben,
  guest,
  guestOf,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const flags = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

let host: Association;
let sessionId: string;
let engagementId: string;
let server: RunningServer;
let livekit: TestLiveKit;
let browser: Browser;
const complaints: string[] = [];

async function aSeat(form: RegistrationForm) {
  const outcome = await register(guestOf(host, inHours(-1)), sessionId, form);
  const id = (outcome.ok && outcome.registrationId) || "";
  return db.registration.findUniqueOrThrow({ where: { id } });
}

/** A window of its own; `blocked`: whose network lets pages through and nothing else, as no relay is offered. */
async function open(path: string, { blocked = false, by = browser } = {}): Promise<Page> {
  const context = await by.newContext({ locale: "de-DE" });
  if (blocked) await context.addInitScript(relayOnly);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(server.url + path);
  return page;
}

function relayOnly() {
  const policy = { iceTransportPolicy: "relay" } as const;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, ...policy });
    }
    override setConfiguration(configuration?: RTCConfiguration) {
      super.setConfiguration({ ...configuration, ...policy });
    }
  };
}

/** Presses and waits for the verdict, by its heading. */
async function check(page: Page) {
  await page.getByRole("button", { name: "Jetzt prüfen" }).click();
  const verdict = page.locator(".notice h2");
  await verdict.waitFor({ timeout: 60_000 });
  return verdict.innerText();
}

const lineOf = (page: Page, name: string) =>
  page.locator(".checks li", { hasText: name }).locator("b").innerText();

/** Nothing is too wide for a small phone, and axe finds nothing by day or by night. */
async function looksRight(page: Page) {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

/** What a screen reader is told, in its order. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const output = document.querySelector(".check-page output");
    const note = () => said.push(output?.textContent ?? "");
    if (output) new MutationObserver(note).observe(output, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

const keptOf = (where: { registrationId: string } | { engagementId: string }) =>
  vi.waitFor(() => db.deviceCheck.findFirstOrThrow({ where }), { timeout: 60_000 });

describe.skipIf(!hasBrowser || !livekitBinary)("the check of browser, devices and network", () => {
  beforeAll(async () => {
    host = await anAssociation("aiw");
    const { id: expertId } = await anExpert(host);
    const session = await aSession(host, { startsAt: inHours(72), expert: { id: expertId } });
    sessionId = session.id;
    engagementId = (await db.engagement.findFirstOrThrow({ where: { expertId } })).id;
    const port = await freePort();
    livekit = await startLiveKit(`http://127.0.0.1:${port}/webhooks/livekit`);
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, port, env: livekit.env });
    browser = await openBrowser(...flags);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await livekit?.stop();
  });

  test("says good once a tone has reached the room, tells it once, and keeps it with the seat", async () => {
    const seat = await aSeat(anna);
    const page = await open(go.placeCheck(placeToken(seat)));
    await page.getByRole("button", { name: "Jetzt prüfen" }).focus();
    const said = await listen(page);
    expect(await check(page)).toBe("Gut: so klappt es");
    expect(await lineOf(page, "über UDP")).toBe("in Ordnung");
    expect(await lineOf(page, "über TCP")).toBe("in Ordnung");
    expect(await lineOf(page, "TURN")).toBe("bietet der Server nicht an");
    expect(await lineOf(page, "Kamera und Mikrofon")).toBe("nicht nötig");
    expect(await said()).toEqual(["Wird geprüft …", "Gut: so klappt es"]);
    const kept = await keptOf({ registrationId: seat.id });
    expect(kept).toMatchObject({ verdict: "good", seen: { media: "udp", sound: "untried" } });

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Haben Sie ihn gehört?").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await vi.waitFor(
      async () => expect((await keptOf({ registrationId: seat.id })).verdict).toBe("limited"),
      { timeout: 60_000 },
    );
    await page.goto(server.url + go.place(placeToken(seat)));
    await page.getByText(/zuletzt heute, .*: geht mit Einschränkung/).waitFor();
    await page.context().close();
  });

  test("says that it will probably not work where a network lets HTTPS through and holds up media", async () => {
    const seat = await aSeat(ben);
    const page = await open(go.placeCheck(placeToken(seat)), { blocked: true });
    expect(await check(page)).toBe("So wird es wahrscheinlich nicht klappen");
    expect(await lineOf(page, "Anmeldung am Raum")).toBe("in Ordnung");
    expect(await lineOf(page, "über UDP")).toBe("kommt nicht durch");
    const forIt = await page.getByLabel("Ein Satz für Ihre IT").inputValue();
    expect(forIt).toContain("127.0.0.1");
    expect(forIt).toContain("UDP 50000-60000");
    await looksRight(page);
    const kept = await keptOf({ registrationId: seat.id });
    expect(kept).toMatchObject({ verdict: "poor", seen: { signal: "ok", media: "none" } });
    await page.context().close();

    const desk = officeOf(host);
    const filter = { ...readFilter(new URLSearchParams()), session: sessionId };
    const { people } = await findPeople(desk, { ...filter, mark: "poor-check" }, false);
    expect(people.map(({ name }) => name)).toEqual([ben.name]);
    expect((await getDeskSession(desk, sessionId)).poorChecks).toBe(1);
  });

  test("says what it costs where media come by TCP alone", async () => {
    const withoutUdp = await openBrowser(
      ...flags,
      "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    );
    const seat = await aSeat(guest(1));
    const page = await open(go.placeCheck(placeToken(seat)), { by: withoutUdp });
    expect(await check(page)).toBe("Es geht, aber mit Einschränkung");
    expect(await lineOf(page, "über UDP")).toBe("kommt nicht durch");
    expect(await lineOf(page, "über TCP")).toBe("in Ordnung");
    await page.getByLabel("Ein Satz für Ihre IT").waitFor();
    const kept = await keptOf({ registrationId: seat.id });
    expect(kept).toMatchObject({ verdict: "limited", seen: { media: "tcp" } });
    await withoutUdp.close();
  });

  test("looks at an expert's camera and microphone too, and keeps it with the engagement", async () => {
    const engagement = await db.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const page = await open(go.expertCheck(expertToken(engagement)));
    expect(await check(page)).toBe("Gut: so klappt es");
    expect(await lineOf(page, "Mikrofon")).toBe("in Ordnung");
    expect(await lineOf(page, "Kamera")).toBe("in Ordnung");
    await looksRight(page);
    expect(await keptOf({ engagementId })).toMatchObject({ verdict: "good" });
    await page.context().close();
  });

  test("keeps nothing of somebody who looks before signing up", async () => {
    const before = await db.deviceCheck.count();
    const page = await open(go.check(host.slug, sessionId));
    expect(await check(page)).toBe("Gut: so klappt es");
    await page.context().close();
    expect(await db.deviceCheck.count()).toBe(before);
  });

  test("leaves no attendance, no webhook and no room behind", async () => {
    const { RoomServiceClient } = await import("livekit-server-sdk");
    const { LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = livekit.env;
    const rooms = new RoomServiceClient(livekit.url, key, secret);
    const none = async () => expect(await rooms.listRooms()).toEqual([]);
    await vi.waitFor(none, { timeout: 90_000, interval: 1000 });
    expect(await db.roomWebhook.count()).toBe(0);
    expect(await db.attendance.count()).toBe(0);
    expect(await db.roomEntry.count()).toBe(0);
    expect(await db.room.count({ where: { sessionId } })).toBe(0);
  });

  test("keeps its page where a network has checked too often, and says so", async () => {
    const page = await open(go.check(host.slug, sessionId));
    const ask = () => page.request.post(`${server.url}/technik/schluessel`);
    await vi.waitFor(async () => expect((await ask()).status()).toBe(429), { timeout: 60_000 });
    await page.getByRole("button", { name: "Jetzt prüfen" }).click();
    await page.getByText("schon zwanzigmal geprüft").waitFor();
    await page.getByRole("button", { name: "Jetzt prüfen" }).waitFor();
    await page.context().close();
  });

  test("breaks neither the content security policy nor a script", () => {
    expect(complaints).toEqual([]);
  });
});
