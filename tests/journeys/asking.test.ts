import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shown } from "#tests/support/browser.ts";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

describe.skipIf(!hasBrowser || !livekitBinary)("asking in the room", () => {
  let hour: Hour;
  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
  }, 120_000);
  afterAll(() => hour?.end());

  const ask = async (page: Page, text: string) => {
    await page.getByLabel("Ihre Frage an die Runde").fill(text);
    await page.getByRole("button", { name: "Frage stellen" }).click();
  };

  test("a question is asked, let through, voted for, taken up and answered, on every page at once", async () => {
    const [asks, votes, speaks, runs] = await Promise.all([
      hour.asGuest(0),
      hour.asGuest(1),
      hour.asExpert(),
      hour.asHost(),
    ]);
    await asks.setViewportSize({ width: 375, height: 740 });
    const asked = "Zählt der Urlaub aus dem Vorjahr mit?";
    await ask(asks, asked);
    await asks.getByText("wartet auf Freigabe", { exact: true }).waitFor();
    await runs.getByRole("button", { name: `Freigeben. Frage: ${asked}` }).click();
    await votes.getByRole("button", { name: `Mitfragen: ${asked}` }).click();
    await asks.getByText("2 Stimmen").first().waitFor({ state: "attached" });
    const words = await asks.locator(".asked-list p", { hasText: asked }).boundingBox();
    expect(words?.width, "one's own question is as wide as the others").toBeGreaterThan(200);
    await speaks.getByRole("button", { name: `Aufrufen. Frage: ${asked}` }).click();
    await shown(votes, "wird gerade beantwortet").waitFor();
    await speaks.getByRole("button", { name: `Beantwortet. Frage: ${asked}` }).click();
    await shown(votes, "ohne Namen · beantwortet").waitFor();
    await shown(asks, "Ihre Frage · beantwortet").waitFor();
    expect(hour.complaints).toEqual([]);
  }, 120_000);

  test("who types what is asked already is offered to ask along", async () => {
    const page = await hour.asGuest(1);
    const other = await hour.asGuest(0);
    await ask(other, "Müssen Auszubildende ausgenommen werden?");
    const runs = await hour.asHost();
    await runs.getByRole("button", { name: /^Freigeben\. Frage: Müssen/ }).click();
    await page.getByText("Müssen Auszubildende").waitFor();
    await page
      .getByLabel("Ihre Frage an die Runde")
      .fill("Was ist mit Auszubildenden, ausgenommen?");
    await page.getByText("Ähnliches ist schon gefragt").waitFor();
    await page.locator(".ask-similar").getByRole("button").click();
    await page.getByText("2 Stimmen").first().waitFor({ state: "attached" });
  }, 120_000);
});
