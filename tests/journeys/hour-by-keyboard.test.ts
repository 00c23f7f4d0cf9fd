import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shown } from "#tests/support/browser.ts";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";
import { focusOn, tabTo } from "#tests/support/keyboard.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const patient = { timeout: 30_000 };

/** Keeps what the announcer of a page says, in its order. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const place = document.querySelector("[data-announcer]") as HTMLElement;
    const hear = () => place.textContent && said.push(place.textContent);
    new MutationObserver(hear).observe(place, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
const saidOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: string[] }).said.slice());

/** To a control that stands there by now, and presses it. */
const go = async (page: Page, name: RegExp, key = "Enter") => {
  const there = ["button", "link", "radio"].map((role) => page.getByRole(role as "link", { name }));
  await there
    .reduce((one, other) => one.or(other))
    .first()
    .waitFor();
  await tabTo(page, name, { mayTurn: true });
  await page.keyboard.press(key);
};
/** Into a field that stands there by now. */
const type = async (page: Page, name: RegExp, text: string) => {
  await page.getByLabel(name).first().waitFor();
  await tabTo(page, name, { mayTurn: true });
  await page.keyboard.type(text);
};

const flawsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 150))}`);
};
const overhangOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.skipIf(!hasBrowser || !livekitBinary)("an hour by keyboard alone:", () => {
  let hour: Hour;
  let blum: Page;
  let acker: Page;
  let expert: Page;
  let host: Page;
  let partner: Page;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben], partner: true });
    expert = await hour.asExpert();
    host = await hour.asHost();
    partner = await hour.asPartner();
    blum = await hour.atDoor(0, { width: 320, height: 700 });
    acker = await hour.asGuest(1);
    await acker.getByRole("button", { name: "Ton & Bild" }).waitFor();
    await listen(acker);
  });
  afterAll(() => hour?.end());

  const asked = "Zählt der Urlaub aus dem Vorjahr mit?";
  const askedNext = "Was gilt für Auszubildende?";

  test("one enters and asks", async () => {
    expect(await flawsOf(blum), "the door").toEqual([]);
    await go(blum, /Eintreten/);
    await blum.getByRole("button", { name: "Ton & Bild" }).waitFor();
    await listen(blum);
    await type(blum, /Ihre Frage an die Runde/, asked);
    await go(blum, /Frage stellen/);
    await blum.getByText("wartet auf Freigabe", { exact: true }).waitFor();
  });

  test("the host lets it through, another asks along, the expert takes it up and answers", async () => {
    await go(host, /^Freigeben\. Frage: Zählt/);
    await acker.getByText(asked).waitFor();
    const next = async () => (await focusOn(host)).name;
    await expect.poll(next, patient).toMatch(/^Aufrufen\. Frage: Zählt/);
    await go(acker, /^Mitfragen: Zählt/);
    await go(expert, /^Aufrufen\. Frage: Zählt/);
    await shown(acker, "wird gerade beantwortet").waitFor();
    await go(expert, /^Beantwortet\. Frage: Zählt/);
    await shown(blum, "Ihre Frage · beantwortet").waitFor();
  });

  test("who moderates beside the host lets a question through, and reads no name and ends nothing", async () => {
    await type(acker, /Ihre Frage an die Runde/, askedNext);
    await go(acker, /Frage stellen/);
    await go(partner, /^Freigeben\. Frage: Was gilt/);
    await blum.getByText(askedNext).waitFor();
    const kept = [anna.name, ben.name, "entfernen", "Raum beenden"];
    const readBy = async (page: Page) => {
      const links = page.locator(".tabs").getByRole("link");
      let read = "";
      for (let n = 0; n < (await links.count()); n++) {
        await links.nth(n).click();
        await links.nth(n).and(page.locator("[aria-current]")).waitFor();
        read += await page.content();
      }
      return kept.filter((one) => read.includes(one));
    };
    expect(await readBy(host)).toEqual(kept);
    expect(await readBy(partner)).toEqual([]);
  });

  test("the host opens a poll, and a guest answers it", async () => {
    await go(host, /^Stimmungsbild/);
    await type(host, /Frage an alle/, "Wie weit sind Sie?");
    await type(host, /^Antworten/, "Fertig\nMittendrin");
    await go(host, /Stimmungsbild anlegen/);
    await go(host, /^Eröffnen\. Stimmungsbild/);
    await blum.getByRole("link", { name: "Stimmungsbild Neu" }).waitFor();
    await go(blum, /^Stimmungsbild/);
    await go(blum, /^Fertig/, "Space");
    await go(blum, /Antwort senden/);
    await shown(blum, "Ihre Antwort ist gezählt.").waitFor();
    await host.getByText("1 Antwort").first().waitFor();
  });

  test("each change is said once, to each whom it concerns", async () => {
    const own = (standing: string, question = asked) => `Ihre Frage „${question}“: ${standing}.`;
    const toAll = [`Jetzt wird beantwortet: ${asked}`, "Neues Stimmungsbild: Wie weit sind Sie?"];
    const [open, answered] = [own("offen"), own("beantwortet")];
    const toAsker = [own("wartet auf Freigabe"), open, toAll[0], answered, toAll[1]];
    await expect.poll(() => saidOn(blum), patient).toContain(toAll[1]);
    await expect.poll(() => saidOn(acker), patient).toContain(toAll[1]);
    const ofQuestions = (said: string[]) => said.filter((one) => /Frage „|wird|Stimm/.test(one));
    expect(ofQuestions(await saidOn(blum))).toEqual(toAsker);
    const between = ["wartet auf Freigabe", "offen"].map((standing) => own(standing, askedNext));
    expect(ofQuestions(await saidOn(acker))).toEqual([toAll[0], ...between, toAll[1]]);
  });

  test.each([320, 1280])("every part is clean for axe at %i pixels, and fits", async (width) => {
    const flaws: Record<string, unknown> = {};
    const look = async (name: string, page: Page) => {
      await page.setViewportSize({ width, height: 720 });
      const links = page.locator(".tabs").getByRole("link");
      for (let n = 0; n < (await links.count()); n++) {
        await links.nth(n).click();
        const part = `${name}, ${await links.nth(n).innerText()}`;
        const found = [...(await flawsOf(page)), await overhangOf(page)].filter(Boolean);
        if (found.length > 0) flaws[part] = found;
      }
    };
    await look("guest", blum);
    await look("expert", expert);
    await look("host", host);
    await look("partner", partner);
    expect(flaws).toEqual({});
  });

  test("nothing of it broke the content security policy or a script", () => {
    expect(hour.complaints).toEqual([]);
  });
});
