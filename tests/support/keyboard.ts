import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What has the focus, in words, and whether one sees that it has. */
export const focusOn = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const name =
      element.getAttribute("aria-label") ||
      element.labels?.[0]?.textContent ||
      element.innerText ||
      "";
    const seen = [null, "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom } = element.getBoundingClientRect();
    const covered = [...document.querySelectorAll(".stick")].some(
      (bar) =>
        !bar.contains(element) &&
        getComputedStyle(bar).position === "fixed" &&
        bottom > bar.getBoundingClientRect().top + 1,
    );
    return {
      name: name.trim(),
      id: element.id,
      seen,
      covered,
      isNowhere: element === document.body,
      inView: top < innerHeight && bottom > 0,
    };
  });

type Way = {
  /** Where what one looks for may lie above: the way leads once past the end of the page. */
  mayTurn?: boolean;
};

/** Tabs on until the thing with this name; every stop on the way shows where one is. */
export async function tabTo(page: Page, name: RegExp, { mayTurn = false }: Way = {}) {
  let turns = mayTurn ? 1 : 0;
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    const at = await focusOn(page);
    if (at.isNowhere && turns-- > 0) continue;
    expect(at, at.name).toMatchObject({ seen: true, inView: true, covered: false });
    if (name.test(at.name)) return at;
  }
  throw new Error(`No way to ${name} at ${page.url()}`);
}
