import { DateTime } from "luxon";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import { clockOffset, currentTime, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inBrowser, openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  guest,
  guestOf,
  later,
} from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { anHourOf, drag } from "#tests/support/drag.ts";
import { eventIn, type Mail, mailTo } from "#tests/support/mailbox.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const title = "Kurzarbeit: die häufigsten Fehler";

/** Tomorrow in the morning, whenever this runs: offers are made by day. */
const tenOClock = () =>
  DateTime.now()
    .setZone("Europe/Berlin")
    .plus({ days: 1 })
    .startOf("day")
    .set({ hour: 10 })
    .toMillis();

inBrowser("a session's life, from one office to the next", () => {
  let server: RunningServer;
  let browser: Browser;
  let aiw: Association;
  let emsland: Association;
  /** The desks of both, and somebody without script. */
  let desk: Page;
  let partner: Page;
  let visitor: Page;
  let sessionId: string;
  /** Every field filled and every button or link pressed. */
  let steps: string[] = [];

  beforeAll(async () => {
    aiw = await anAssociation("aiw");
    emsland = await anAssociation("emsland");
    await anAlliance(aiw, emsland);
    await anExpert(aiw);
    await nameTopic({ slug: "kurzarbeit", name: "Kurzarbeit", nameEn: "Short-time work" });
    await moveClock(tenOClock() - Date.now());
    server = await startServer({ databaseUrl: process.env.DATABASE_URL });
    browser = await openBrowser();
    [desk, partner] = await Promise.all([aDesk(aiw), aDesk(emsland)]);
    visitor = await browser.newPage({ javaScriptEnabled: false, locale: "de-DE" });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function aDesk(association: Association) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await sitAt(page.context(), server.url, (await aLogin(server.url, association)).cookie);
    await page.goto(server.url + go.today(association.slug));
    return page;
  }

  const press = async (page: Page, role: "button" | "link", name: string | RegExp) => {
    steps.push(String(name));
    await page.getByRole(role, { name, exact: true }).first().click();
    await page.waitForLoadState();
  };
  const fill = async (page: Page, label: string, value: string) => {
    steps.push(`${label}: ${value}`);
    await page.getByLabel(label, { exact: true }).fill(value);
  };
  /** Somebody who came in another way than through the form. */
  async function comes(through: Association, n: number) {
    const outcome = await register(guestOf(through, await currentTime()), sessionId, guest(n));
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.place.status;
  }
  const timePasses = async (seconds: number) => moveClock((await clockOffset()) + seconds * 1000);
  const times = () => db.session.findUniqueOrThrow({ where: { id: sessionId } });
  const statusOf = async (address: string, id = sessionId) =>
    (await db.registration.findFirst({ where: { sessionId: id, address } }))?.status;
  const told = (address: string, subject: RegExp) => mailTo(server.url, address, subject);
  const startIn = (mail: Mail) => eventIn(mail).startsAt;

  test("an office plans, publishes and lists it, in at most twelve inputs and clicks", async () => {
    await press(desk, "link", "Kalender");
    await press(desk, "link", "Termin planen");
    await fill(desk, "Titel", title);
    await fill(desk, "Plätze", "3");
    steps.push("expert");
    await desk.getByText("Agentur für Arbeit, Team Kurzarbeit").click();
    await press(desk, "button", "Veröffentlichen…");
    await press(desk, "button", "Veröffentlichen");
    await desk.getByRole("heading", { level: 1, name: title }).waitFor();

    expect(steps.length).toBeLessThanOrEqual(12);
    process.stdout.write(`  planned and published in ${steps.length} inputs and clicks\n`);
    sessionId = (await db.session.findFirstOrThrow({ where: { title } })).id;
    expect(await db.listing.count({ where: { sessionId, unlistedAt: null } })).toBe(1);
  });

  test("the partner adopts it with two clicks, and shows it at once", async () => {
    steps = [];
    await press(partner, "link", /^Angebote der Partner/);
    await press(partner, "button", `Übernehmen: ${title}`);
    expect(steps).toHaveLength(2);
    await partner.getByRole("status").waitFor();
    const shown = await visitor.goto(server.url + go.session(emsland.slug, sessionId));
    expect(shown?.status()).toBe(200);
  });

  test.each([
    ["aiw", "Anna Blum", "anna@example.org"],
    ["emsland", "Ben Acker", "ben@example.org"],
  ])("a guest of %s takes a seat without script", async (through, name, address) => {
    const { slug } = through === "aiw" ? aiw : emsland;
    await visitor.goto(server.url + go.register(slug, sessionId));
    await visitor.getByLabel("Ihr Name").fill(name);
    await visitor.getByLabel("Betrieb", { exact: true }).fill("Blum Metallbau GmbH");
    await visitor.getByLabel("E-Mail").first().fill(address);
    await visitor.getByLabel("Postleitzahl").fill("48703");
    await timePasses(10);
    await visitor.getByRole("button", { name: "Platz sichern" }).click();
    await visitor.getByRole("heading", { name: "Ihr Platz ist reserviert." }).waitFor();
    expect(startIn(await told(address, /Ihr Platz/))).toEqual((await times()).startsAt);
  });

  test("dragged by an hour, both groups hold the new hour, each in its own name", async () => {
    const { startsAt } = await times();
    const day = startsAt.toISOString().slice(0, 10);
    await desk.goto(server.url + go.calendar(aiw.slug, `?tag=${day}`));
    const entry = desk.locator(".calendar-grid a.entry", { hasText: "häufigsten Fehler" });
    await entry.waitFor();
    await drag(desk, entry, await anHourOf(desk));
    const dialog = desk.getByRole("dialog");
    await dialog.getByText("2 Personen bei zwei Verbänden").waitFor();
    await dialog.getByRole("button", { name: /informieren/ }).click();
    await desk.getByRole("button", { name: "Zurücknehmen" }).waitFor();
    await timePasses(30);

    for (const [address, sender] of [
      ["anna@example.org", aiw.name],
      ["ben@example.org", emsland.name],
    ] as const) {
      const mail = await told(address, /^Neuer Zeitpunkt/);
      expect(mail.from).toContain(sender);
      expect(eventIn(mail)).toMatchObject({ method: "REQUEST", sequence: 1 });
      expect(startIn(mail)).toEqual(later(startsAt, 60));
    }
  });

  test("a released contingent goes to who waits", async () => {
    const seats = server.url + go.seatsOfSession(aiw.slug, sessionId);
    await desk.goto(seats);
    await desk.getByLabel("Verband", { exact: true }).selectOption(emsland.id);
    await desk.getByLabel("Festgehaltene Plätze").fill("1");
    await desk
      .locator("form", { hasText: "Festgehaltene Plätze" })
      .getByRole("button", { name: "Weiter: was das bewirkt" })
      .click();
    await press(desk, "button", "Plätze festhalten");
    await desk.waitForURL(server.url + go.deskSession(aiw.slug, sessionId));
    expect(await comes(aiw, 1)).toBe("waiting");

    await desk.goto(seats);
    await press(desk, "link", /^Jetzt freigeben/);
    await desk.getByText("Eine Person von der Warteliste bekommt sofort einen Platz").waitFor();
    await press(desk, "button", "Jetzt freigeben");
    await desk.waitForURL(server.url + go.deskSession(aiw.slug, sessionId));
    expect(await statusOf(guest(1).email)).toBe("seated");
    await told(guest(1).email, /^Sie haben einen Platz/);
  });

  test("a second date is two clicks and a yes, and the first in line has it first", async () => {
    expect(await comes(emsland, 2)).toBe("waiting");
    await desk.goto(server.url + go.deskSession(aiw.slug, sessionId));
    steps = [];
    await press(desk, "link", "Zweiter Termin");
    await press(desk, "button", "Veröffentlichen…");
    await press(desk, "button", "Veröffentlichen");
    expect(steps).toHaveLength(3);
    const second = await vi.waitFor(
      () => db.session.findFirstOrThrow({ where: { secondDateOfId: sessionId } }),
      { timeout: 60_000, interval: 100 },
    );
    await timePasses(30);
    const mail = await told(guest(2).email, /^Zweiter Termin/);
    const link = /https?:\/\/\S+\/platz\/\S+/.exec(mail.text)?.[0] ?? "";
    await visitor.goto(server.url + new URL(link).pathname);
    await visitor.getByRole("button", { name: /annehmen|nehmen/ }).click();
    await visitor.waitForLoadState();

    expect(await statusOf(guest(2).email, second.id)).toBe("seated");
    expect(await statusOf(guest(2).email)).toBe("withdrawn");
  });

  test("a cancellation reaches everybody, and takes the hour out of their calendars", async () => {
    await desk.goto(server.url + go.cancelSession(aiw.slug, sessionId));
    await desk.getByLabel("Grund").fill("Die Referentin ist erkrankt.");
    await press(desk, "button", "Absagen und alle informieren");
    await desk.getByRole("button", { name: "Zurücknehmen" }).waitFor();
    await timePasses(30);

    for (const address of ["anna@example.org", "ben@example.org", guest(1).email]) {
      const mail = await told(address, /abgesagt|Absage/i);
      expect(mail.text).toContain("Die Referentin ist erkrankt.");
      expect(eventIn(mail)).toMatchObject({ method: "CANCEL", sequence: 2 });
    }
  });
});
