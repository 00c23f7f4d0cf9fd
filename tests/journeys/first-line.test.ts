import ICAL from "ical.js";
import nodeIcal from "node-ical";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { freePort } from "#app/server/ports.ts";
import { devices, openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  inHours,
} from "#tests/support/cast.ts";
import { livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { type Mail, mailTo as mailIn } from "#tests/support/mailbox.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

describe.skipIf(!hasBrowser || !livekitBinary)("a stranger's first line through the house", () => {
  let server: RunningServer;
  let livekit: TestLiveKit;
  let browser: Browser;
  let host: Association;
  let adopter: Association;
  let session: { id: string; title: string; startsAt: Date; endsAt: Date };
  let expertAddress: string;
  let invitation: Mail;
  let visitor: Page;

  beforeAll(async () => {
    host = await anAssociation("aiw");
    adopter = await anAssociation("emsland");
    const expert = await anExpert(host);
    expertAddress = (await db.expert.findUniqueOrThrow({ where: { id: expert.id } })).email;
    const soon = new Date(Math.ceil(inHours(0.1).getTime() / 60_000) * 60_000);
    session = await aSession(host, { startsAt: soon, adoptedBy: adopter, expert });
    const port = await freePort();
    livekit = await startLiveKit(`http://127.0.0.1:${port}/webhooks/livekit`);
    server = await startServer({ databaseUrl: process.env.DATABASE_URL, port, env: livekit.env });
    browser = await openBrowser(...devices);
    visitor = await browser.newPage({ javaScriptEnabled: false, locale: "de-DE" });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await livekit?.stop();
  });

  const mailTo = (address: string, subject: RegExp) => mailIn(server.url, address, subject);

  test("the session stands in both programmes, each in its own name", async () => {
    for (const { slug, name } of [host, adopter]) {
      await visitor.goto(server.url + go.portal(slug));
      await visitor.getByRole("link", { name: session.title }).click();
      await visitor.getByRole("heading", { level: 1, name: session.title }).waitFor();
      expect(await visitor.locator("header").textContent()).toContain(name);
    }
    expect(await visitor.getByText("Ausgerichtet").textContent()).toContain(host.namedAsHost);
  });

  test("a seat is taken through the adopter, without script", async () => {
    await visitor.getByRole("link", { name: "Platz sichern" }).click();
    await visitor.getByLabel("Ihr Name").fill("Erika Muster");
    await visitor.getByLabel("Betrieb", { exact: true }).fill("Muster Metallbau GmbH");
    await visitor.getByLabel("E-Mail").fill("e.muster@example.org");
    await visitor.getByLabel("Postleitzahl").fill("48691");
    await visitor.getByLabel("Ihre Frage").fill("Gilt der Nachweis auch für Leihfahrer?");
    await moveClock(10_000);
    await visitor.getByRole("button", { name: "Platz sichern" }).click();
    await visitor.getByRole("heading", { name: "Ihr Platz ist reserviert." }).waitFor();
  });

  test("the invitation comes in the adopter's name, and two parsers read the same hour", async () => {
    invitation = await mailTo("e.muster@example.org", /Ihr Platz/);
    expect(invitation.from).toContain(adopter.name);
    const file = invitation.attachments[0]?.content ?? "";

    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") as ICAL.Component,
    );
    const [other] = Object.values(nodeIcal.sync.parseICS(file)).filter(
      (part) => part?.type === "VEVENT",
    );
    expect(event.startDate.toJSDate()).toEqual(session.startsAt);
    expect(event.endDate.toJSDate()).toEqual(session.endsAt);
    expect(other).toMatchObject({ uid: event.uid });
    expect(new Date((other as { start: Date }).start)).toEqual(session.startsAt);
    expect(file).toContain("METHOD:REQUEST");
  });

  test("the place link shows the seat and the question, and changes nothing by itself", async () => {
    const link = /https?:\/\/\S+\/platz\/\S+/.exec(invitation.text)?.[0] ?? "";
    await visitor.goto(server.url + new URL(link).pathname);
    await visitor.getByText("Gilt der Nachweis auch für Leihfahrer?").first().waitFor();
    const before = await db.registration.findFirstOrThrow({ where: { sessionId: session.id } });
    expect(before).toMatchObject({ verifiedAt: null, status: "seated", throughId: adopter.id });
  });

  test("from the calendar entry one press leads into the room, where the expert is seen", async () => {
    const expertMail = await mailTo(expertAddress, /./);
    const expertLink = /https?:\/\/\S+\/experte\/\S+/.exec(expertMail.text)?.[0] ?? "";
    const expert = await (await browser.newContext({ locale: "de-DE" })).newPage();
    await expert.goto(server.url + new URL(expertLink).pathname);
    await expert.getByRole("button", { name: "Meine Seite hier öffnen" }).click();
    await expert.getByText("Gilt der Nachweis auch für Leihfahrer?").waitFor();
    await expert.getByRole("link", { name: "In den Raum" }).click();
    await expert.getByRole("button", { name: "Eintreten" }).click();

    const file = (invitation.attachments[0]?.content ?? "").replace(/\r?\n /g, "");
    const entry = /^LOCATION:(\S+)/m.exec(file)?.[1] ?? "";
    const attendee = await (await browser.newContext({ locale: "de-DE" })).newPage();
    await attendee.goto(server.url + new URL(entry).pathname);
    await attendee.getByRole("button", { name: "Eintreten" }).click();
    const video = attendee.locator(".stage video");
    await video.waitFor({ timeout: 90_000 });
    await vi.waitFor(
      async () => {
        const width = await video.evaluate((element: HTMLVideoElement) => element.videoWidth);
        expect(width).toBeGreaterThan(0);
      },
      { timeout: 90_000, interval: 100 },
    );
    const acted = await db.registration.findFirstOrThrow({ where: { sessionId: session.id } });
    expect(acted.verifiedAt).not.toBeNull();
  });
});
