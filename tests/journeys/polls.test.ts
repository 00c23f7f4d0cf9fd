import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shown } from "#tests/support/browser.ts";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";

let hour: Hour;
beforeAll(async () => {
  hour = await anHour({ guests: [anna, ben] });
}, 120_000);
afterAll(() => hour?.end());

const phone = { width: 375, height: 812 };
const shots = process.env.SHOTS;
const shot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png` }) : null;

const openPart = (page: Page, name: string) =>
  page
    .locator(".tabs")
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();

const numbersIn = (page: Page) =>
  page
    .getByRole("table", { name: /^Ergebnis: Wie weit/ })
    .getByRole("cell")
    .allTextContents();

/** What axe finds beside the stage. */
const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).include("#side").analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );

test("a poll is made, opened, answered by phone and desktop, and its result stands on every page", async () => {
  const [onPhone, onDesktop, speaks, runs] = await Promise.all([
    hour.asGuest(0, phone),
    hour.asGuest(1),
    hour.asExpert(),
    hour.asHost(),
  ]);
  await openPart(runs, "Stimmungsbild");
  await runs.getByLabel("Frage an alle").fill("Wie weit sind Sie?");
  await runs
    .getByLabel("Antworten", { exact: true })
    .fill("Fertig\nMittendrin\nNoch nicht begonnen");
  await runs.getByRole("button", { name: "Stimmungsbild anlegen" }).click();
  await runs.getByRole("button", { name: "Eröffnen. Stimmungsbild: Wie weit sind Sie?" }).click();

  await onPhone.getByRole("link", { name: "Stimmungsbild Neu" }).waitFor();
  await openPart(onPhone, "Stimmungsbild");
  await onPhone.getByLabel("Mittendrin").check();
  await onPhone.getByRole("button", { name: "Antwort senden" }).click();
  await shown(onPhone, "Ihre Antwort ist gezählt.").waitFor();
  await shot(onPhone, "answered-375");
  await openPart(onDesktop, "Stimmungsbild");
  await onDesktop.getByLabel("Fertig").check();
  await onDesktop.getByRole("button", { name: "Antwort senden" }).click();
  await runs.getByText("2 Antworten").waitFor();
  expect(await onDesktop.getByRole("table").count()).toBe(0);

  await openPart(speaks, "Stimmungsbild");
  await speaks.getByRole("button", { name: /^Ergebnis zeigen/ }).click();
  for (const page of [onPhone, onDesktop, speaks, runs]) {
    await page.getByText("2 Antworten").waitFor();
    expect(await numbersIn(page)).toEqual(["1", "50 %", "1", "50 %", "0", "0 %"]);
  }
  await onPhone.getByLabel("Fertig").check();
  await onPhone.getByRole("button", { name: "Antwort ändern" }).click();
  await onDesktop.getByRole("cell", { name: "100 %" }).waitFor();
  expect(hour.complaints).toEqual([]);
  await shot(onPhone, "result-375");
  await shot(onDesktop, "result-1280");
  await shot(runs, "runs-1280");
  await shot(speaks, "speaks-1280");
  for (const page of [onPhone, onDesktop, speaks, runs]) expect(await faultsOf(page)).toEqual([]);
  await runs.getByRole("button", { name: /^Beenden\. Stimmungsbild/ }).click();
  await onPhone.getByRole("button", { name: "Antwort ändern" }).waitFor({ state: "detached" });
  await Promise.all([onPhone, onDesktop, speaks, runs].map((page) => page.context().close()));
}, 180_000);

test("the chat is switched on, written in, read by all, and a message is removed; a sentence goes to all", async () => {
  const [writes, reads, runs] = await Promise.all([
    hour.asGuest(0, phone),
    hour.asGuest(1),
    hour.asHost(),
  ]);
  expect(await writes.locator(".tabs").getByRole("link", { name: /^Chat/ }).count()).toBe(0);
  await openPart(runs, "Chat");
  await runs.getByRole("button", { name: "Chat einschalten" }).click();
  await openPart(writes, "Chat");
  await writes.getByLabel("Ihre Nachricht an alle").fill("Guten Morgen");
  await writes.getByRole("button", { name: "Senden" }).click();
  await reads.getByRole("link", { name: "Chat Neu" }).waitFor();
  await openPart(reads, "Chat");
  await reads.getByText("Guten Morgen").waitFor();
  await runs.getByText("Guten Morgen").waitFor();
  await runs.getByLabel("Mitteilung an alle").fill("Wir beginnen um fünf nach.");
  await runs.getByRole("button", { name: "Allen mitteilen" }).click();
  await writes.locator(".banner", { hasText: "Wir beginnen um fünf nach." }).waitFor();
  await reads.locator(".banner", { hasText: "Wir beginnen" }).waitFor();
  await shot(writes, "chat-375");
  await shot(reads, "chat-1280");
  await shot(runs, "chat-runs-1280");
  for (const page of [writes, reads, runs]) expect(await faultsOf(page)).toEqual([]);
  await runs.getByRole("button", { name: "Entfernen. Nachricht: Guten Morgen" }).click();
  await reads.getByText("Guten Morgen").waitFor({ state: "detached" });
  await runs.getByRole("button", { name: "Mitteilung wegnehmen" }).click();
  await reads.locator(".banner.told-all").waitFor({ state: "detached" });
}, 180_000);
