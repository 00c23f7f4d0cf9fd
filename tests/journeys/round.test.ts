import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anna, ben, guest } from "#tests/support/cast.ts";
import { anHour, enter, type Hour, voicesHeard } from "#tests/support/hour.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const small = { width: 375, height: 667 };

describe.skipIf(!hasBrowser || !livekitBinary)("a round of four", () => {
  let hour: Hour;
  let pages: Page[];

  beforeAll(async () => {
    hour = await anHour({ format: "round", guests: [anna, ben, guest(3)], seats: 8 });
    const comeSpeaking = async (n: number, name: string) => {
      const page = await hour.atDoor(n, n === 0 ? undefined : small);
      await page.getByLabel(name, { exact: true }).check();
      await page.getByLabel("mit Mikrofon eintreten").check();
      await enter(page);
      return page;
    };
    pages = [
      await hour.asExpert(small),
      await comeSpeaking(0, "Blum Metallbau GmbH"),
      await comeSpeaking(1, "Ben Acker, Acker Logistik"),
      await comeSpeaking(2, "Gast 3"),
    ];
  });
  afterAll(() => hour?.end());

  test("all four are heard by all four", async () => {
    for (const page of pages)
      await expect.poll(() => voicesHeard(page), { timeout: 30_000 }).toBe(3);
  });

  test("each goes by the name of their choice", async () => {
    const names = pages[0]?.locator(".stage .name");
    await expect
      .poll(async () => (await names?.allTextContents())?.toSorted())
      .toEqual([
        "Agentur für Arbeit, Team Kurzarbeit (Sie)",
        "Ben Acker, Acker Logistik",
        "Blum Metallbau GmbH",
        "Gast 3",
      ]);
  });

  test("who switches the microphone off is shown as muted, to themselves and to others", async () => {
    const [expert, anna] = pages;
    if (!expert || !anna) throw new Error("nobody came");
    await anna.getByRole("button", { name: "Mikrofon", exact: true }).click();
    const mutedOn = (page: Page) => page.locator("figcaption", { has: page.locator(".muted") });
    await expect
      .poll(() => mutedOn(expert).allTextContents())
      .toEqual([expect.stringContaining("Blum Metallbau GmbH")]);
    expect(await mutedOn(anna).textContent()).toContain("Blum Metallbau GmbH (Sie)");
    await anna.keyboard.press("Control+d");
    await expect.poll(() => mutedOn(expert).count()).toBe(0);
  });

  test("nothing of it broke the content security policy or a script", async () => {
    expect(hour.complaints).toEqual([]);
  });
});
