import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { aLogin, sitAt } from "#tests/support/desk.ts";
import { anHour, type Hour } from "#tests/support/hour.ts";

let hour: Hour;
beforeAll(async () => {
  hour = await anHour({ guests: [] });
}, 120_000);
afterAll(() => hour?.end());

const go = pathsIn("de");
const shots = process.env.SHOTS;
const shot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : null;

test("a poll is prepared at the desk without script, and opened in the room by one press", async () => {
  const { host, session, server, browser } = hour;
  const { cookie } = await aLogin(server.url, host, "moderator");
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  await sitAt(context, server.url, cookie);
  const desk = await context.newPage();
  await desk.goto(server.url + go.deskSession(host.slug, session.id));
  await desk.getByRole("link", { name: "Stimmungsbilder" }).click();
  await desk.getByLabel("Frage an alle").fill("Wie weit sind Sie?");
  await desk.getByLabel("Antworten", { exact: true }).fill("Am Anfang");
  await desk.getByRole("button", { name: "Stimmungsbild anlegen" }).click();
  await desk.getByText("mindestens zwei Antworten").first().waitFor();
  await shot(desk, "polls-refused-1280");
  await desk.getByLabel("Antworten", { exact: true }).fill("Am Anfang\nFast fertig");
  await desk.getByRole("button", { name: "Stimmungsbild anlegen" }).click();
  await desk.getByText("noch nicht eröffnet").waitFor();
  expect(await desk.getByRole("button", { name: /Eröffnen/ }).count()).toBe(0);
  await shot(desk, "polls-prepared-1280");
  await desk.setViewportSize({ width: 375, height: 800 });
  await shot(desk, "polls-prepared-375");
  await desk.setViewportSize({ width: 1280, height: 800 });

  await desk.goto(server.url + go.deskRoom(host.slug, session.id));
  await desk.getByRole("button", { name: "Raum leiten" }).click();
  await desk.goto(server.url + go.runRoom(host.slug, session.id, "?teil=stimmungsbild"));
  await desk.getByRole("button", { name: "Eröffnen. Stimmungsbild: Wie weit sind Sie?" }).click();
  await desk.getByRole("button", { name: "Beenden. Stimmungsbild: Wie weit sind Sie?" }).waitFor();
  await context.close();
});

test("the page of prepared polls is free of what axe finds", async () => {
  const { host, session, server, browser } = hour;
  const { cookie } = await aLogin(server.url, host, "planner");
  const context = await browser.newContext({ locale: "de-DE" });
  await sitAt(context, server.url, cookie);
  const desk = await context.newPage();
  await desk.goto(server.url + go.deskPolls(host.slug, session.id));
  await desk.getByRole("heading", { level: 1, name: "Stimmungsbilder" }).waitFor();
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);
  await context.close();
});
