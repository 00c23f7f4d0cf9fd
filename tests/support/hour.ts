import type { Browser, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { freePort } from "#app/server/ports.ts";
import { devices, openBrowser } from "./browser.ts";
import { type Association, anAssociation, anExpert, aSession, guestOf, inHours } from "./cast.ts";
import { aLogin, sitAt } from "./desk.ts";
import { startLiveKit } from "./livekit.ts";
import { startServer } from "./server.ts";

const go = pathsIn("de");

type Wish = {
  format?: "lecture" | "round";
  guests: RegistrationForm[];
  seats?: number;
  /** Somebody has adopted it and moderates beside the host. */
  partner?: boolean;
};
type Size = { width: number; height: number };

/** A session that runs, on a real server with a real room server, and a browser for those who come. */
export async function anHour({ format = "lecture", guests, seats = 20, partner }: Wish) {
  const host = await anAssociation("aiw");
  const expert = await anExpert(host);
  const adoptedBy = partner ? [await anAssociation("emsland")] : [];
  const session = await aSession(host, {
    ...{ startsAt: inHours(-0.1), expert, format, seats, adoptedBy },
    partnersModerate: partner ?? false,
  });
  const signUp = async (form: RegistrationForm) => {
    const outcome = await register(guestOf(host, inHours(-1)), session.id, form);
    if (!outcome.ok || !outcome.registrationId) throw new Error("not signed up");
    return db.registration.findUniqueOrThrow({ where: { id: outcome.registrationId } });
  };
  const seated = await Promise.all(guests.map(signUp));
  const engagement = await db.engagement.findFirstOrThrow({ where: { sessionId: session.id } });
  const port = await freePort();
  const livekit = await startLiveKit(`http://127.0.0.1:${port}/webhooks/livekit`);
  const server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    port,
    env: livekit.env,
  });
  const browser: Browser = await openBrowser(...devices);
  const complaints: string[] = [];

  /** A window of its own, where neither a script breaks nor the content security policy. */
  const open = async (path: string, viewport?: Size) => {
    const context = await browser.newContext({ locale: "de-DE", viewport });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(server.url + path);
    return page;
  };
  const asExpert = async (viewport?: Size) => {
    const page = await open(go.expert(expertToken(engagement)), viewport);
    await page.getByRole("button", { name: "Meine Seite hier öffnen" }).click();
    await page.goto(server.url + go.room(stageToken(engagement)));
    await enter(page);
    return page;
  };
  const atDoor = async (n: number, viewport?: Size) => {
    const row = seated[n];
    if (!row) throw new Error(`There is no guest ${n}`);
    return open(go.room(entryToken(row)), viewport);
  };
  const asGuest = async (n: number, viewport?: Size) => {
    const page = await atDoor(n, viewport);
    await enter(page);
    return page;
  };
  const moderating = async (of: Association, path: string, button: string, viewport?: Size) => {
    const { cookie } = await aLogin(server.url, of, "moderator");
    const context = await browser.newContext({ locale: "de-DE", viewport });
    await sitAt(context, server.url, cookie);
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(server.url + path);
    await page.getByRole("button", { name: button }).click();
    return page;
  };
  const asHost = (viewport?: Size) =>
    moderating(host, go.deskRoom(host.slug, session.id), "Raum leiten", viewport);
  const asPartner = async (viewport?: Size) => {
    const [emsland] = adoptedBy;
    if (!emsland) throw new Error("Nobody has adopted this session");
    return moderating(emsland, go.comoderate(emsland.slug, session.id), "Raum mitleiten", viewport);
  };
  const end = async () => {
    await browser.close();
    await server.stop();
    await livekit.stop();
  };
  return {
    ...{ host, session, engagement, seated, server, livekit, browser, complaints },
    ...{ open, atDoor, asGuest, asExpert, asHost, asPartner, end },
  };
}

export type Hour = Awaited<ReturnType<typeof anHour>>;

export const enter = (page: Page) => page.getByRole("button", { name: "Eintreten" }).click();

/** Waits until this picture moves. */
export async function moves(page: Page, selector: string, timeout = 20_000) {
  const video = page.locator(selector).first();
  await video.waitFor({ timeout });
  const state = () =>
    video.evaluate((one: HTMLVideoElement) => ({ time: one.currentTime, width: one.videoWidth }));
  const before = await state();
  const goOn = async () => {
    const after = await state();
    expect(after.width).toBeGreaterThan(0);
    expect(after.time).toBeGreaterThan(before.time);
  };
  await vi.waitFor(goOn, { timeout, interval: 100 });
}

/** How many voices of others arrive and are heard on this page. */
export const voicesHeard = (page: Page) =>
  page.locator("audio").evaluateAll(async (all: HTMLAudioElement[]) => {
    const flows = all.map(async (one) => {
      const from = one.currentTime;
      for (let tries = 0; tries < 20 && one.currentTime === from; tries++)
        await new Promise((done) => setTimeout(done, 100));
      return !one.muted && !one.paused && one.currentTime > from;
    });
    return (await Promise.all(flows)).filter(Boolean).length;
  });
