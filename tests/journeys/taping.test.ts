import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { anna, ben, inHours } from "#tests/support/cast.ts";
import { anHour, type Hour, moves, voicesHeard } from "#tests/support/hour.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const patient = { timeout: 30_000 };
const runs = "Aufnahme läuft";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const sign = (page: Page) => page.locator(".taping-sign");
const says = (page: Page, text: string) =>
  expect.poll(() => sign(page).textContent(), patient).toContain(text);
const saidOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: string[] }).said.join("\n"));

/** Keeps every sentence of the announcer from here on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const place = document.querySelector("[data-announcer]");
    const keep = () => place?.textContent && said.push(place.textContent);
    if (place)
      new MutationObserver(keep).observe(place, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  });

async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.skipIf(!hasBrowser || !livekitBinary)("an hour that is recorded", () => {
  let hour: Hour;
  let host: Page;
  let expert: Page;
  let blum: Page;
  let acker: Page;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
    const plannedAt = inHours(-1);
    await db.tapingPlan.create({ data: { sessionId: hour.session.id, plannedAt } });
    [host, expert, blum, acker] = await Promise.all([
      hour.asHost(),
      hour.asExpert(),
      hour.asGuest(0),
      hour.asGuest(1),
    ]);
    await moves(acker, ".stage video");
  }, 120_000);
  afterAll(() => hour?.end());

  test("who speaks and who runs it are asked, and say yes; the audience is not", async () => {
    await host
      .locator(".tabs")
      .getByRole("link", { name: /^Aufnahme/ })
      .click();
    await press(host, "Wir zeichnen selbst auf");
    await says(acker, "Aufnahme wird vorbereitet");
    expect(await acker.locator(".taping-question").count()).toBe(0);
    await host.getByText("Es fehlt noch: Agentur für Arbeit").waitFor();
    await press(expert, "Ja, einverstanden");
    await press(host, "Ja, einverstanden");
    await listen(acker);
    await press(host, "Aufnahme starten");
  });

  test("guest, expert and host read in the room that it runs", async () => {
    await says(acker, runs);
    await says(expert, runs);
    await says(host, runs);
  });

  test("it is said once to who does not look", async () => {
    await expect.poll(() => saidOn(acker), patient).toContain(runs);
    expect((await saidOn(acker)).split(runs)).toHaveLength(2);
  });

  test("whoever comes reads it at the door, and in the room without script", async () => {
    const door = await hour.atDoor(0);
    await door.getByText("Dieser Termin wird gerade aufgezeichnet.").waitFor();
    const plain = await hour.browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
    const page = await plain.newPage();
    const [row] = hour.seated;
    if (!row) throw new Error("nobody is seated");
    await page.goto(hour.server.url + pathsIn("de").room(entryToken(row)));
    await page.getByText("Dieser Termin wird gerade aufgezeichnet.").waitFor();
    await page.getByRole("button", { name: "Eintreten" }).click();
    await says(page, runs);
    await Promise.all([plain.close(), door.context().close()]);
  });

  test("guest and host are clean for axe", async () => {
    expect(await faultsOf(acker)).toEqual([]);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("who comes up and says no is neither seen nor heard until it pauses", async () => {
    const pictures = () => acker.locator(".stage video").count();
    const before = { pictures: await pictures(), voices: await voicesHeard(acker) };
    await expert
      .getByRole("tab", { name: /^Fragen/ })
      .or(expert.getByRole("link", { name: /^Fragen/ }))
      .first()
      .click();
    await press(blum, "Hand heben");
    await press(expert, "Auf die Bühne: Anna Blum");
    await blum.getByText("Sie sind auf die Bühne eingeladen.").first().waitFor(patient);
    await press(blum, "Ansehen und zusagen");
    await press(blum, "Kamera und Mikrofon prüfen");
    await moves(blum, ".preview video");
    await press(blum, "Ja, auf die Bühne");
    await blum.getByText("Die Aufnahme läuft schon.").waitFor(patient);
    await press(blum, "Nein");
    await blum.getByText("Sie sind mit der Aufnahme nicht einverstanden.").waitFor(patient);
    await host.getByText("Nicht zu sehen und zu hören, solange aufgenommen wird").waitFor(patient);
    expect(await pictures()).toBe(before.pictures);
    expect(await voicesHeard(acker)).toBe(before.voices);
    await press(host, "Anhalten");
    for (const page of [acker, expert, host, blum]) await says(page, "Aufnahme angehalten");
    await expect.poll(() => voicesHeard(acker), patient).toBe(before.voices + 1);
  });

  test("with its end nobody reads of it any more", async () => {
    await press(host, "Aufnahme beenden");
    for (const page of [acker, expert, host])
      await expect.poll(() => sign(page).count(), patient).toBe(0);
    await expect.poll(() => saidOn(acker), patient).toContain("Die Aufnahme ist beendet.");
    expect(hour.complaints).toEqual([]);
  });
});
