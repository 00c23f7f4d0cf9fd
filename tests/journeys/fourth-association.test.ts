import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  allianceInvitationToken,
  inviteAssociation,
} from "#app/features/alliance/invite-association.server.ts";
import { codeOf, stepAt } from "#app/features/identity/totp.server.ts";
import { pathsIn } from "#app/paths.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
const slug = `osnabrueck-${newShortId()}`;
const email = `leitung@${slug}.example.org`;

/** Base 32 (RFC 4648), as an authenticator app reads the key that was typed into it. */
function keyIn(words: string) {
  const letters = words.replaceAll(" ", "").split("");
  const bits = letters.map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

describe.skipIf(!hasBrowser)("a fourth association, without script", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let host: Association;
  let session: { id: string; title: string };
  let link: string;
  /** Every field filled and every button or link pressed. */
  let steps: string[] = [];

  beforeAll(async () => {
    host = await anAssociation("aiw");
    const [emsland, steinfurt] = [await anAssociation("emsland"), await anAssociation("steinfurt")];
    const alliance = await anAlliance(host, emsland, steinfurt);
    session = await aSession(host, { alliance, startsAt: inHours(48) });
    const invited = await inviteAssociation(officeOf(host, new Date()), alliance.id);
    const token = invited.ok ? allianceInvitationToken(invited.invitationId) : "";
    server = await startServer({ databaseUrl: process.env.DATABASE_URL });
    link = server.url + go.allianceInvitation(token);
    browser = await openBrowser();
    page = await browser.newPage({ javaScriptEnabled: false, locale: "de-DE" });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const fill = async (label: string, value: string) => {
    steps.push(`${label}: ${value}`);
    await page.getByLabel(label, { exact: true }).fill(value);
  };
  const press = async (role: "button" | "link", name: string | RegExp) => {
    steps.push(String(name));
    await page.getByRole(role, { name, exact: true }).click();
    await page.waitForLoadState();
  };

  test("is founded from the invitation, its owner logs in with both factors", async () => {
    await page.goto(link);
    await fill("Name des Verbands", "Wirtschaftsverband Osnabrück");
    await fill("Sitz (Ort)", "Osnabrück");
    await fill("Telefon der Geschäftsstelle", "0541 0000");
    await page.locator("summary").first().click();
    await page.getByLabel(/^Adresse im Netz/).fill(slug);
    await fill("Ihr Name", "Geschäftsstelle, Leitung");
    await fill("Ihre E-Mail-Adresse", email);
    await press("button", "Verband anlegen und beitreten");

    const mail = await vi.waitFor(
      () => db.mailboxMail.findFirstOrThrow({ where: { to: { contains: email } } }),
      {
        timeout: 90_000,
        interval: 100,
      },
    );
    await fill("Code aus der E-Mail", /\b\d{6}\b/.exec(mail.text)?.[0] ?? "");
    await press("button", "Anmelden");
    const key = keyIn(await page.locator("code").first().innerText());
    await fill("2. Code, den die App jetzt zeigt", codeOf(key, stepAt(await currentTime())));
    await press("button", "Einrichten");
    await press("link", "Aufgehoben, weiter");
    expect(new URL(page.url()).pathname).toContain(`/buero/${slug}/`);
    expect(steps.length).toBeLessThanOrEqual(12);
  });

  test("shows nothing with the placeholder imprint, and is led to its own", async () => {
    await press("link", /^Angebote der Partner \d/);
    await press("button", `Übernehmen: ${session.title}`);
    expect(await page.getByRole("alert").innerText()).toContain("Platzhalter");
    await page.getByRole("alert").getByRole("link", { name: "Impressum ergänzen" }).click();
    await page.locator("[name=imprint]").fill("Musterstraße 1, Osnabrück. HRB 1. Vorstand: N. N.");
    await page.locator("form:has([name=imprint]) button[value=save]").first().click();
    await page.waitForLoadState();
    await press("link", "Heute");
    expect(await page.locator("#anfang + *").innerText()).toContain("erledigt");
  });

  test("adopts its first session in two clicks, and its public page answers at once", async () => {
    steps = [];
    await press("link", /^Angebote der Partner \d/);
    await press("button", `Übernehmen: ${session.title}`);
    expect(steps).toHaveLength(2);
    expect(await page.getByRole("status").innerText()).toContain("steht jetzt in Ihrem Programm");

    const shown = await page.goto(server.url + go.session(slug, session.id));
    expect(shown?.status()).toBe(200);
    expect(await page.locator(".hosted").innerText()).toContain(
      "angeboten vom Wirtschaftsverband Osnabrück",
    );
    await page.goto(server.url + go.portal(slug));
    expect(await page.getByRole("link", { name: session.title }).count()).toBe(1);
  });
});
