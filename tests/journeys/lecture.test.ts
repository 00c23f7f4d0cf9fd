import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour, moves, voicesHeard } from "#tests/support/hour.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const patient = { timeout: 30_000 };
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();
const namesOnStage = (page: Page) => page.locator(".stage figcaption .name").allTextContents();

/** From now on this page's browser names no device, as before anybody allowed one, and counts how often it is asked for one. */
const forgetDevices = (page: Page) =>
  page.evaluate(() => {
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    const nameless = (one: MediaDeviceInfo) => ({ ...one.toJSON(), label: "" });
    mediaDevices.enumerateDevices = async () => (await list()).map(nameless);
    const counts = window as { asked?: number };
    counts.asked = 0;
    mediaDevices.getUserMedia = async () => {
      counts.asked = (counts.asked ?? 0) + 1;
      return new MediaStream();
    };
  });
const askedForDevices = (page: Page) => page.evaluate(() => (window as { asked?: number }).asked);

async function problemsOf(page: Page) {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  builder.options({ resultTypes: ["violations"], preload: false });
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120))}`);
}

describe.skipIf(!hasBrowser || !livekitBinary)("a lecture", () => {
  let hour: Hour;
  let expert: Page;
  let blum: Page;
  let acker: Page;
  let host: Page;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
    expert = await hour.asExpert();
    blum = await hour.asGuest(0, { width: 375, height: 667 });
    acker = await hour.asGuest(1);
    await moves(acker, ".stage video");
  });
  afterAll(() => hour?.end());

  test("a guest raises a hand by key, and hears about which place it has", async () => {
    await blum.keyboard.press("Control+Shift+H");
    await blum.getByRole("button", { name: /Hand heben etwa Platz 1/, pressed: true }).waitFor();
    await expect
      .poll(() => blum.locator("[data-announcer]").textContent(), patient)
      .toContain("etwa Platz 1");
    await press(acker, "Hand heben");
    await acker.getByRole("button", { name: /etwa Platz 2/ }).waitFor();
  });

  test("the audience reads no name of one another", async () => {
    expect(await namesOnStage(acker)).toEqual(["Agentur für Arbeit, Team Kurzarbeit"]);
    expect(await acker.content()).not.toContain("Anna Blum");
  });

  test("the expert sees both in their turn and asks the first onto the stage", async () => {
    const hands = expert.locator("ol.hands li");
    await expect.poll(() => hands.count(), patient).toBe(2);
    expect(await hands.first().textContent()).toContain("Anna Blum");
    await expert.getByRole("button", { name: "Auf die Bühne: Anna Blum" }).click();
    await expert.getByText("eingeladen, noch ohne Antwort").waitFor();
    expect(await namesOnStage(acker)).not.toContain("Anna Blum");
  });

  test("who looks at themselves first and says yes is seen and heard by the others", async () => {
    const before = await voicesHeard(acker);
    await blum.getByText("Sie sind auf die Bühne eingeladen.").first().waitFor(patient);
    await press(blum, "Ansehen und zusagen");
    await press(blum, "Kamera und Mikrofon prüfen");
    await moves(blum, ".preview video");
    await blum.getByLabel("Anna Blum, Blum Metallbau GmbH").check();
    await press(blum, "Ja, auf die Bühne");
    await expect
      .poll(() => namesOnStage(acker), patient)
      .toContain("Anna Blum, Blum Metallbau GmbH");
    await moves(acker, '.stage video[aria-label="Kamerabild: Anna Blum, Blum Metallbau GmbH"]');
    await expect.poll(() => voicesHeard(acker), patient).toBe(before + 1);
    await acker.getByRole("button", { name: /etwa Platz 1/ }).waitFor(patient);
  });

  test("the room is clean for axe as guest, on stage, as expert, and with its dialog open", async () => {
    await press(acker, "Ton & Bild");
    await acker.getByRole("heading", { name: "Ton & Bild" }).waitFor();
    expect(await problemsOf(acker)).toEqual([]);
    await press(acker, "Fertig");
    expect(await problemsOf(acker)).toEqual([]);
    expect(await problemsOf(blum)).toEqual([]);
    expect(await problemsOf(expert)).toEqual([]);
  });

  test("who only listens is asked for no microphone, not even for the list of loudspeakers", async () => {
    await forgetDevices(acker);
    await press(acker, "Ton & Bild");
    await acker.getByRole("heading", { name: "Ton & Bild" }).waitFor();
    await press(acker, "Fertig");
    expect(await askedForDevices(acker)).toBe(0);
  });

  test("by keyboard alone: dialog open and shut, with the focus back where it was", async () => {
    const button = acker.getByRole("button", { name: "Ton & Bild", exact: true });
    await button.focus();
    await acker.keyboard.press("Enter");
    await acker.getByRole("heading", { name: "Ton & Bild" }).waitFor();
    await acker.keyboard.press("Escape");
    await expect
      .poll(() => button.evaluate((one) => one === document.activeElement), patient)
      .toBe(true);
    const enlarge = acker.getByRole("button", { name: /^Groß zeigen: Anna Blum/ });
    await enlarge.focus();
    await acker.keyboard.press("Enter");
    await expect
      .poll(() => acker.locator(".tile.large .name").textContent(), patient)
      .toContain("Anna Blum");
  });

  test("a new join keeps the stage: it stands in the database", async () => {
    await blum.reload();
    await expect
      .poll(() => namesOnStage(blum), patient)
      .toContain("Anna Blum, Blum Metallbau GmbH (Sie)");
    await expect.poll(() => voicesHeard(acker), patient).toBe(2);
  });

  test("taken back by the host, nobody sees, hears or reads anything of the guest", async () => {
    host = await hour.asHost();
    await host.getByRole("link", { name: /^Bühne/ }).click();
    await host.getByRole("button", { name: /Von der Bühne nehmen: Anna Blum/ }).waitFor();
    await host.getByRole("button", { name: /Von der Bühne nehmen: Anna Blum/ }).click();
    await expect
      .poll(() => namesOnStage(acker), patient)
      .toEqual(["Agentur für Arbeit, Team Kurzarbeit"]);
    await expect.poll(() => voicesHeard(acker), patient).toBe(1);
    await blum.getByRole("button", { name: /^Hand heben/ }).waitFor(patient);
    expect(await blum.getByRole("button", { name: "Mikrofon", exact: true }).count()).toBe(0);
  });

  test("who is sent out stays out, by link and by key", async () => {
    await host.getByRole("link", { name: /^Personen/ }).click();
    await host.getByRole("link", { name: /^Anna Blum aus dem Raum/ }).click();
    await host.getByLabel("Grund").fill("Stört die anderen");
    await press(host, "Aus dem Raum entfernen");
    await blum.getByText("Sie wurden aus dem Raum entfernt").waitFor(patient);
    await blum.reload();
    expect(await blum.getByRole("button", { name: "Eintreten" }).count()).toBe(0);
    const status = await blum.evaluate(async () => {
      const address = location.pathname.replace(/\/drinnen$/, "");
      return (await fetch(`${address}/schluessel`, { method: "POST" })).status;
    });
    expect(status).toBe(409);
  });

  test("nothing of it broke the content security policy or a script", () => {
    expect(hour.complaints).toEqual([]);
  });
});
