import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { anna } from "#tests/support/cast.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";

let hour: Hour;
beforeAll(async () => {
  hour = await anHour({ guests: [anna] });
}, 120_000);
afterAll(() => hour?.end());

const go = pathsIn("de");
const shots = process.env.SHOTS;
const shot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png` }) : null;
const now = (page: Page) => page.getByRole("region", { name: "Ablauf" });

test("an agenda is planned without script, stands on the page and at the door, and leads through the hour", async () => {
  const { host, session, server, browser } = hour;
  const { cookie } = await aLogin(server.url, host, "planner");
  const desk = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  await sitAt(desk, server.url, cookie);
  const plans = await desk.newPage();
  await plans.goto(server.url + go.deskAgenda(host.slug, session.id));
  const row = async (n: number, minutes: string, title: string) => {
    await plans.locator(`#minutes-${n}`).fill(minutes);
    await plans.locator(`#title-${n}`).fill(title);
  };
  await row(0, "8", "Begrüßung");
  await row(1, "viele", "Ihre Fragen");
  await plans.getByRole("button", { name: "Ablauf speichern" }).click();
  await plans.getByText("Bitte geben Sie ganze Minuten von 1 bis 240 an.").first().waitFor();
  expect(await plans.locator("#title-1").inputValue()).toBe("Ihre Fragen");
  await row(1, "40", "Ihre Fragen");
  await plans.getByRole("button", { name: "Ablauf speichern" }).click();
  await plans.getByText("Zusammen 48 von 60 Minuten.").waitFor();
  await shot(plans, "agenda-desk-1280");
  await plans.goto(server.url + go.session(host.slug, session.id));
  await plans.getByRole("heading", { name: "Ablauf" }).waitFor();
  await shot(plans, "agenda-public-1280");
  await desk.close();

  const waits = await hour.atDoor(0, { width: 375, height: 812 });
  await waits.getByText("Begrüßung").waitFor();
  await shot(waits, "agenda-door-375");
  await waits.context().close();

  const [runs, speaks, listens] = await Promise.all([
    hour.asHost(),
    hour.asExpert({ width: 375, height: 812 }),
    hour.asGuest(0),
  ]);
  for (const page of [runs, speaks]) await now(page).getByText("Jetzt: Begrüßung").waitFor();
  expect(await now(runs).locator("[data-left]").first().getAttribute("data-left")).toBe("few");
  await now(runs).getByRole("button", { name: "Weiter: Ihre Fragen" }).click();
  for (const page of [runs, speaks]) {
    await now(page).getByText("Jetzt: Ihre Fragen").waitFor();
    await now(page).getByText("noch 40 Minuten").waitFor();
  }
  expect(
    await now(runs)
      .getByRole("button", { name: /^Weiter/ })
      .count(),
  ).toBe(0);
  await now(speaks).getByRole("button", { name: "Zurück: Begrüßung" }).click();
  await now(runs).getByText("Jetzt: Begrüßung").waitFor();
  await listens.getByRole("heading", { name: "Fragen" }).first().waitFor();
  expect(await now(listens).count(), "the audience sees no clock").toBe(0);
  for (const page of [runs, speaks]) {
    const { violations } = await new AxeBuilder({ page }).include("#side").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await shot(runs, "agenda-host-1280");
  await shot(speaks, "agenda-expert-375");
  expect(hour.complaints).toEqual([]);
}, 180_000);
