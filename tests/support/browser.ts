import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { describe } from "vitest";
import { chromium as executablePath } from "./parts.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A camera and microphones that are not there, and a browser that asks nobody. */
export const devices = [
  "--use-fake-device-for-media-stream=fps=5",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
];

/** Milliseconds: what takes longer hangs. A machine with much else to do is slow, and nothing is wrong. */
const patience = 120_000;

export async function openBrowser(...more: string[]): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: [...flags, ...more] });
  return browser.on("context", (context) => context.setDefaultTimeout(patience));
}

/** A text that stands on the page; the announcer says it a second time, to who does not see it. */
export const shown = (page: Page, text: string) =>
  page.getByText(text).and(page.locator(":not([data-announcer])"));

/** Tests that need Chromium: left out by name where it is absent, failing there in CI. */
export function inBrowser(name: string, tests: () => void) {
  if (existsSync(executablePath) || process.env.CI === "true") return describe(name, tests);
  return describe.skip(`${name} (not run: there is no ${executablePath})`, tests);
}

/** Presses what leads to another page and answers that page's own response. */
export async function arrivingBy(page: Page, step: () => Promise<unknown>) {
  const [arrived] = await Promise.all([page.waitForNavigation(), step()]);
  if (!arrived) throw new Error(`Nothing came after ${page.url()}`);
  return arrived;
}
