import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { followUpAt } from "#app/features/followups/due.ts";
import { register } from "#app/features/registration/register.server.ts";
import { newEntry, roomFor } from "#app/features/rooms/enter.server.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { verifyAddress } from "#app/features/seats/place.server.ts";
import { pathsIn } from "#app/paths.ts";
import { moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { feedbackTokenIn, followUpsTo } from "#tests/features/followups/ground.ts";
import { guestVisitor } from "#tests/features/rooms/cast.ts";
import { openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  inHours,
  later,
} from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { startServer } from "#tests/support/server.ts";

const go = pathsIn("de");

describe.skipIf(!hasBrowser)("what follows a session", () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let own: Association;
  let sessionId = "";
  const people: string[] = [];

  beforeAll(async () => {
    own = await anAssociation("aiw");
    const session = await aSession(own, { startsAt: inHours(-2), endsAt: inHours(-1) });
    sessionId = session.id;
    const room = await roomFor(sessionId, session.startsAt);
    for (let n = 0; n < 6; n += 1) {
      const scope = guestOf(own, later(session.startsAt, -60));
      const outcome = await register(scope, sessionId, guest(n));
      const id = (outcome.ok && outcome.registrationId) || "";
      people.push(id);
      await verifyAddress(scope, id);
      if (n === 5) continue;
      const identity = await newEntry(await guestVisitor(id), room.id, session.startsAt);
      await giveSign(identity, session.startsAt);
      await giveSign(identity, later(session.startsAt, 0.2));
      const joined = { joinedAt: session.startsAt, leftAt: later(session.startsAt, 50) };
      await db.attendance.create({
        data: { participantSid: `PA_after_${id}`, identity, ...joined },
      });
    }
    server = await startServer({
      databaseUrl: process.env.DATABASE_URL,
      env: { RATE_LIMIT: "off" },
    });
    browser = await openBrowser();
    await moveClock(followUpAt(session.endsAt, own.zone).getTime() + 60_000 - Date.now());
  }, 120_000);
  afterAll(async () => {
    await moveClock(0);
    await browser?.close();
    await server?.stop();
  });

  const pageOf = async (viewport = { width: 320, height: 700 }) => {
    const context = await browser.newContext({
      locale: "de-DE",
      javaScriptEnabled: false,
      viewport,
    });
    return context.newPage();
  };

  test("at nine the mail goes, its three questions are answered without script, once, and the desk reads the report", async () => {
    await vi.waitFor(async () => expect(await followUpsTo(people[0] ?? "")).toHaveLength(1), {
      ...{ timeout: 60_000, interval: 500 },
    });
    await vi.waitFor(async () => expect(await followUpsTo(people[5] ?? "")).toHaveLength(1), {
      ...{ timeout: 60_000, interval: 500 },
    });
    expect((await followUpsTo(people[5] ?? ""))[0]?.text).toMatch(/Leider verpasst/);
    const seen = await (
      await browser.newContext({ viewport: { width: 320, height: 700 } })
    ).newPage();
    const [first] = await followUpsTo(people[0] ?? "");
    await seen.goto(server.url + go.feedback(feedbackTokenIn(first?.text ?? "")));
    await isSound(seen);
    await seen.getByRole("button", { name: "Rückmeldung abgeben" }).click();
    await seen.getByText("Bitte wählen Sie einen Wert von 1 bis 5.").first().waitFor();
    await isSound(seen);
    for (const [n, id] of people.slice(0, 5).entries()) {
      const [mail] = await followUpsTo(id);
      const address = server.url + go.feedback(feedbackTokenIn(mail?.text ?? ""));
      const page = await pageOf();
      await page.goto(address);
      await page.getByRole("button", { name: "Rückmeldung abgeben" }).click();
      await page.getByText("Bitte wählen Sie einen Wert von 1 bis 5.").first().waitFor();
      await page.getByLabel("5, sehr viel").check();
      await page.getByLabel("Ja", { exact: true }).check();
      await page.getByLabel("Was sollte als Nächstes kommen?").fill(`Wunsch ${n}`);
      await page.getByRole("button", { name: "Rückmeldung abgeben" }).click();
      await page.getByRole("heading", { name: "Vielen Dank" }).waitFor();
      await page.goto(address);
      await page.getByRole("heading", { name: "Ihre Rückmeldung ist schon da" }).waitFor();
      await page.context().close();
    }
    const desk = await deskPage();
    await desk.goto(server.url + go.deskSession(own.slug, sessionId));
    await desk.getByText(/Die Nachbereitung ging am/).waitFor();
    await desk.getByRole("link", { name: "Bericht" }).first().click();
    await desk.getByText("5 Rückmeldungen, im Mittel 5 von 5.").waitFor();
    expect(await desk.getByText(/^Wunsch \d$/).count()).toBe(5);
    await isSound(desk);
    await desk.goto(server.url + go.followUp(own.slug, sessionId));
    await desk.getByRole("heading", { name: "So sah sie aus" }).waitFor();
    await isSound(desk);
  }, 180_000);

  async function deskPage() {
    const { cookie } = await aLogin(server.url, own, "owner");
    const context = await browser.newContext({ locale: "de-DE" });
    await sitAt(context, server.url, cookie);
    return context.newPage();
  }
});

/** No fault that axe finds, and nothing to scroll sideways. */
async function isSound(page: Page) {
  const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${Date.now()}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page })
    .exclude("iframe")
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
