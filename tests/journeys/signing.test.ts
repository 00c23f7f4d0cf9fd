import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anna } from "#tests/support/cast.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";

let hour: Hour;
beforeAll(async () => {
  hour = await anHour({ guests: [anna] });
}, 120_000);
afterAll(() => hour?.end());

const shots = process.env.SHOTS;
const shot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png` }) : null;

/** Which part of the stage's width the pinned picture takes. */
async function shareOf(page: Page) {
  const [tile, stage] = await Promise.all(
    [".pinned-signing", ".stage"].map((part) => page.locator(part).boundingBox()),
  );
  return (tile?.width ?? 0) / (stage?.width ?? 1);
}

test("who interprets is marked, and each viewer pins their picture beside the others, by keyboard", async () => {
  const [runs, speaks, watches] = await Promise.all([
    hour.asHost(),
    hour.asExpert(),
    hour.asGuest(0),
  ]);
  await watches.locator(".tile.large video").waitFor({ timeout: 30_000 });
  const pin = watches.getByRole("button", { name: "Gebärdensprache", exact: true });
  expect(await pin.count(), "nobody interprets").toBe(0);
  await runs
    .locator(".tabs")
    .getByRole("link", { name: /^Personen/ })
    .click();
  await runs.getByRole("button", { name: /^Dolmetscht in Gebärdensprache: Agentur/ }).click();
  await runs.locator(".people .soft", { hasText: "dolmetscht in Geb" }).waitFor();
  await pin.waitFor();
  await watches.locator("figcaption", { hasText: "Gebärdensprache" }).waitFor();
  expect(await watches.locator(".pinned-signing").count(), "one's own choice").toBe(0);
  await pin.press("Enter");
  await watches.locator(".pinned-signing video").waitFor();
  expect(await shareOf(watches)).toBeGreaterThanOrEqual(0.25);
  await shot(watches, "signing-1280");
  for (const [width, height] of [
    [375, 812],
    [812, 375],
    [768, 1024],
  ] as const) {
    await watches.setViewportSize({ width, height });
    expect(await shareOf(watches), `${width}`).toBeGreaterThanOrEqual(0.25);
    await shot(watches, `signing-${width}`);
  }
  await watches.setViewportSize({ width: 1280, height: 720 });
  await pin.press("Enter");
  await watches.locator(".pinned-signing").waitFor({ state: "detached" });
  await runs.getByRole("button", { name: /^Dolmetscht nicht mehr: Agentur/ }).click();
  await pin.waitFor({ state: "detached" });
  expect(hour.complaints).toEqual([]);
  await Promise.all([runs, speaks, watches].map((page) => page.context().close()));
}, 180_000);
