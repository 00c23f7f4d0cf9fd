import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour, moves } from "#tests/support/hour.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

/** The sides of what one sees of a picture, without the bars that its frame leaves. */
const pictureOf = (page: Page) =>
  page.locator(".tile.screen video").evaluate((video: HTMLVideoElement) => {
    const box = video.getBoundingClientRect();
    const scale = Math.min(box.width / video.videoWidth, box.height / video.videoHeight);
    return { width: video.videoWidth * scale, height: video.videoHeight * scale };
  });

describe.skipIf(!hasBrowser || !livekitBinary)("what the expert shows", () => {
  let hour: Hour;
  let expert: Page;
  let guest: Page;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
    expert = await hour.asExpert();
    guest = await hour.asGuest(0, { width: 1280, height: 800 });
    await moves(guest, ".stage video");
  });
  afterAll(() => hour?.end());

  test("a shared screen comes first and large", async () => {
    await expert.getByRole("button", { name: "Bildschirm", exact: true }).click();
    await moves(guest, ".tile.screen video");
    await expect.poll(() => guest.locator(".tile.large.screen").count()).toBe(1);
  });

  test.each([
    [375, 667],
    [667, 375],
    [1280, 800],
  ])("the shared screen is readable at %i × %i", async (width, height) => {
    await guest.setViewportSize({ width, height });
    const shorter = Math.min(width, height);
    const picture = await pictureOf(guest);

    const along = width < height ? picture.width : picture.height;
    expect(along).toBeGreaterThanOrEqual(0.6 * shorter);
  });

  test("on a phone held across nothing lies over how many are there", async () => {
    for (const page of [guest, expert]) {
      await page.setViewportSize({ width: 812, height: 375 });
      const there = await page
        .locator(".room > header")
        .getByText(/\d dabei/)
        .boundingBox();
      const handle = await page.locator(".side-handle").boundingBox();
      expect((there?.x ?? 812) + (there?.width ?? 0)).toBeLessThan(handle?.x ?? 0);
    }
  });
});
