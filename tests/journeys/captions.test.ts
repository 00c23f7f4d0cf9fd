import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { captionToken } from "#app/features/captions/access.server.ts";
import { pathsIn } from "#app/paths.ts";
import { aCaptioner } from "#tests/support/captioning.ts";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";

let hour: Hour;
let address: string;
beforeAll(async () => {
  hour = await anHour({ guests: [anna, ben] });
  address = pathsIn("de").captioner(captionToken(await aCaptioner(hour.session.id)));
}, 120_000);
afterAll(() => hour?.end());

const phone = { width: 375, height: 812 };
const shots = process.env.SHOTS;
const shot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png` }) : null;

const faultsOf = async (page: Page, part?: string) => {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

const captions = (page: Page) => page.getByRole("region", { name: "Untertitel" });
const size = (page: Page) =>
  page
    .locator(".caption-lines")
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));

async function type(page: Page, line: string) {
  await page.getByLabel("Nächste Zeile").fill(line);
  await page.getByLabel("Nächste Zeile").press("Enter");
  await page.locator(".sent-lines li:not(.soft)", { hasText: line }).waitFor();
}

test("a captioner types, and whoever has captions on reads it, as they like best", async () => {
  const writes = await hour.open(address);
  const [reads, onPhone] = await Promise.all([hour.asGuest(0), hour.asGuest(1, phone)]);
  await type(writes, "Guten Morgen und herzlich willkommen.");
  expect(await captions(reads).count(), "off until one switches them on").toBe(0);
  for (const page of [reads, onPhone]) {
    await page.getByRole("button", { name: "Untertitel", exact: true }).click();
    await captions(page).getByText("herzlich willkommen").waitFor();
  }
  const before = await size(reads);
  await reads.getByRole("button", { name: "Aussehen" }).click();
  await reads.getByLabel("Sehr groß").check();
  await reads.getByLabel("Gelb auf Schwarz").check();
  expect(await faultsOf(reads, "dialog[open]")).toEqual([]);
  await shot(reads, "captions-look-1280");
  await reads.getByRole("button", { name: "Fertig" }).click();
  expect(await size(reads)).toBeGreaterThan(before);

  await type(writes, "Wir begynnen mit Ihren Fragen.");
  await captions(reads).getByText("begynnen").waitFor();
  await writes.getByLabel("Letzte Zeile").fill("Wir beginnen mit Ihren Fragen.");
  await writes.getByRole("button", { name: "Letzte Zeile verbessern" }).click();
  await captions(reads).getByText("Wir beginnen").waitFor();
  expect(await captions(reads).getByText("begynnen").count()).toBe(0);
  await captions(onPhone).getByText("Wir beginnen").waitFor();
  await shot(reads, "captions-1280");
  await shot(onPhone, "captions-375");
  await shot(writes, "captioner-1280");
  for (const page of [reads, onPhone]) expect(await faultsOf(page, ".captions")).toEqual([]);

  await reads.reload();
  await reads.getByText("Wir beginnen").waitFor();
  expect(await size(reads), "this device remembers").toBeGreaterThan(before);
  await reads.getByRole("button", { name: "Aussehen" }).click();
  await reads.getByLabel("Als Liste zum Nachlesen").check();
  const log = reads.getByRole("log", { name: "Untertitel zum Nachlesen" });
  expect(await log.getAttribute("aria-live")).toBe("off");
  await reads.getByLabel("Neue Zeilen vom Vorleseprogramm").check();
  expect(await log.getAttribute("aria-live")).toBe("polite");
  await reads.getByRole("button", { name: "Fertig" }).click();
  for (let n = 1; n < 6; n++) await type(writes, `Zeile ${n}`);
  await log.getByText("Zeile 5").waitFor();
  expect(await log.locator("p").count(), "nothing is taken away from the list").toBe(7);
  expect(hour.complaints).toEqual([]);
  await Promise.all([writes, reads, onPhone].map((page) => page.context().close()));
}, 180_000);

test("the expert and who runs the room have them, too", async () => {
  const writes = await hour.open(address);
  for (const page of await Promise.all([hour.asExpert(), hour.asHost()])) {
    await page.getByRole("button", { name: "Untertitel", exact: true }).click();
    await type(writes, "Auch für Sie.");
    await captions(page).getByText("Auch für Sie.").first().waitFor();
    await shot(page, `captions-run-${page.url().includes("buero") ? "host" : "expert"}`);
    await page.context().close();
  }
  await writes.context().close();
}, 120_000);

test("the captioner's page fits a narrow window, passes axe, and works without script", async () => {
  const narrow = await hour.open(address, { width: 320, height: 640 });
  expect(await faultsOf(narrow)).toEqual([]);
  const wide = await narrow.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await shot(narrow, "captioner-320");
  const context = await hour.browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  const plain = await context.newPage();
  await plain.goto(hour.server.url + address);
  await plain.getByLabel("Nächste Zeile").fill("Ohne Skript");
  await plain.getByRole("button", { name: "Senden" }).click();
  await plain.locator(".sent-lines li", { hasText: "Ohne Skript" }).waitFor();
  await plain.getByLabel("Letzte Zeile").fill("Ohne jedes Skript");
  await plain.getByRole("button", { name: "Letzte Zeile verbessern" }).click();
  await plain.locator(".sent-lines li", { hasText: "Ohne jedes Skript" }).waitFor();
  const long = "x".repeat(301);
  await plain.getByLabel("Nächste Zeile").fill(long);
  await plain.getByRole("button", { name: "Senden" }).click();
  await plain.getByText("Bitte kürzen Sie die Zeile auf 300 Zeichen.").first().waitFor();
  expect(await plain.getByLabel("Nächste Zeile").inputValue()).toBe(long);
  await context.close();
  await narrow.context().close();
}, 120_000);

test("what does not get through stays with the captioner and leaves by the next press", async () => {
  const writes = await hour.open(address);
  await writes.context().setOffline(true);
  await writes.getByLabel("Nächste Zeile").fill("Unterwegs");
  await writes.getByLabel("Nächste Zeile").press("Enter");
  await writes.getByText("Eine Zeile ist noch nicht hinausgegangen.").waitFor();
  await writes.context().setOffline(false);
  await writes.getByRole("button", { name: "Noch einmal senden" }).click();
  await writes.locator(".sent-lines li:not(.soft)", { hasText: "Unterwegs" }).waitFor();
  await writes.context().close();
}, 60_000);
