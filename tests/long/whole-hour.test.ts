import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { presenceOf } from "#app/features/attendance/minutes.server.ts";
import { placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { shown } from "#tests/support/browser.ts";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, enter, type Hour, moves, voicesHeard } from "#tests/support/hour.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const go = pathsIn("de");
const patient = { timeout: 30_000 };
const named = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

/** From the door to the certificate, in the order of the hour; each test stands on the one before. */
describe.skipIf(!hasBrowser || !livekitBinary)("the hour of a lecture, whole:", () => {
  let hour: Hour;
  let expert: Page;
  let host: Page;
  let blum: Page;
  let acker: Page;
  let enteredAt: number;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
    const certificateFrom = 10;
    await db.association.update({ where: { id: hour.host.id }, data: { certificateFrom } });
    expert = await hour.asExpert();
    host = await hour.asHost();
  });
  afterAll(() => hour?.end());

  const seatOf = (n: number) => {
    const row = hour.seated[n];
    if (!row) throw new Error(`There is no guest ${n}`);
    return row;
  };
  const ask = async (page: Page, text: string) => {
    await page.getByLabel("Ihre Frage an die Runde").fill(text);
    await page.getByRole("button", { name: "Frage stellen" }).click();
    await named(host, `Freigeben. Frage: ${text}`).click();
  };
  const lineOf = (text: string) => host.locator(`ol.questions > li:has(> p:text-is("${text}"))`);
  const first = "Zählt der Urlaub aus dem Vorjahr mit?";
  const second = "Was wird aus altem Urlaub?";

  test("one question is asked by two, voted for, and waits at the door for those who come", async () => {
    blum = await hour.asGuest(0, { width: 375, height: 667 });
    enteredAt = Date.now();
    await ask(blum, first);
    acker = await hour.atDoor(1);
    await acker.getByText(first).first().waitFor();
    await enter(acker);
    await named(acker, `Mitfragen: ${first}`).click();
    await ask(acker, second);
  });

  test("laid together they count both, and are answered aloud, once", async () => {
    const other = lineOf(second);
    await other.locator("details.more summary").click();
    await other.getByLabel("Zusammenlegen mit").selectOption({ label: first });
    await other.getByRole("button", { name: "Zusammenlegen", exact: true }).click();
    await other.waitFor({ state: "detached" });
    await lineOf(first).getByText("2 Stimmen").waitFor();
    await named(expert, `Aufrufen. Frage: ${first}`).click();
    await shown(acker, "wird gerade beantwortet").waitFor();
    await named(expert, `Beantwortet. Frage: ${first}`).click();
    await shown(blum, "Ihre Frage · beantwortet").waitFor();
  });

  test("a guest comes onto the stage, is heard, and goes back", async () => {
    await named(blum, "Hand heben").click();
    await host.getByRole("link", { name: /^Bühne/ }).click();
    await named(host, "Auf die Bühne: Anna Blum").click();
    await named(blum, "Ansehen und zusagen").click();
    await named(blum, "Kamera und Mikrofon prüfen").click();
    await moves(blum, ".preview video");
    await named(blum, "Ja, auf die Bühne").click();
    await moves(acker, '.stage video[aria-label^="Kamerabild: Anna Blum"]');
    await expect.poll(() => voicesHeard(acker), patient).toBe(2);
    await named(host, /Von der Bühne nehmen: Anna Blum/).click();
    await expect.poll(() => voicesHeard(acker), patient).toBe(1);
  });

  test("one press leads everybody into another room, where it goes on", async () => {
    const room = { sessionId: hour.session.id };
    const before = await db.roomEntry.count({ where: { room } });
    const { livekitName } = await db.room.findUniqueOrThrow({ where: room });
    await host.getByRole("link", { name: /^Termin/ }).click();
    await named(host, "Alle in einen neuen Raum führen").click();
    await expect.poll(() => db.roomEntry.count({ where: { room } }), patient).toBe(before + 4);
    expect((await db.room.findUniqueOrThrow({ where: room })).livekitName).not.toBe(livekitName);
    await moves(acker, ".stage video");
    await moves(blum, ".stage video");
    await expect.poll(() => voicesHeard(acker), patient).toBe(1);
    await shown(blum, "Ihre Frage · beantwortet").waitFor();
  });

  test("ended by the host, it is over on every page, and each reads the minutes", async () => {
    const { id } = seatOf(0);
    const counted = async () => (await presenceOf({ now: new Date() }, hour.session, id)).minutes;
    await expect.poll(counted, { timeout: 120_000, interval: 1000 }).toBeGreaterThan(0);
    await host.getByRole("link", { name: "Raum beenden …" }).click();
    await named(host, "Jetzt für alle beenden").click();
    await blum.getByText("Diese Sprechstunde ist vorbei").first().waitFor(patient);
    await acker.getByText("Diese Sprechstunde ist vorbei").first().waitFor(patient);
    const minutes = (Date.now() - enteredAt) / 60_000;
    await blum.goto(hour.server.url + go.place(placeToken(seatOf(0))));
    const words = await blum.locator("#bescheinigung").innerText();
    const told = Number(/Sie waren (\d+) von/.exec(words)?.[1]);
    expect(Math.abs(told - minutes), `${told} of ${minutes}`).toBeLessThanOrEqual(1);
  });

  test("the certificate opens, and its number answers to the name alone", async () => {
    const download = blum.waitForEvent("download");
    await named(blum, "Bescheinigung herunterladen (PDF)").click();
    const file = await readFile(await (await download).path());
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    const { number } = await db.certificate.findFirstOrThrow({
      where: { registrationId: seatOf(0).id },
    });
    await blum.goto(hour.server.url + go.certificate());
    await blum.getByLabel("Nummer").fill(number);
    await blum.getByLabel("Name").fill("Blum Anna");
    await named(blum, "Prüfen").click();
    await blum.getByText("gehören zu keiner Bescheinigung").waitFor();
    await blum.getByLabel("Name").fill("anna blum");
    await named(blum, "Prüfen").click();
    await blum.getByText("Die Bescheinigung ist echt").waitFor();
    expect(hour.complaints).toEqual([]);
  });
});
