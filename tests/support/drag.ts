import type { Locator, Page } from "playwright-core";

/** Takes hold in the middle and lets go so many pixels lower. */
export async function drag(page: Page, what: Locator, down: number, grip = 0.5) {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error("Nothing to drag");
  const x = box.x + box.width / 2;
  const y = box.y + box.height * grip;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + down / 2, { steps: 5 });
  await page.mouse.move(x, y + down, { steps: 5 });
  await page.mouse.up();
}

/** An hour is two rows of the calendar's grid. */
export const anHourOf = async (page: Page) =>
  2 * ((await page.locator(".grid-slot").nth(2).boundingBox())?.height ?? 0);
