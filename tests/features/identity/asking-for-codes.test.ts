import { expect, test } from "vitest";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import {
  type Asked,
  askedLately,
  askingHour,
  nothingAsked,
  withCode,
  withheld,
} from "#app/features/identity/asked-codes.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, officeOf } from "../../support/cast.ts";
import { aLoginBrowser, aNetwork, codeMailedTo } from "../../support/login.ts";

let people = 0;

async function somebody() {
  const email = `leitung-${++people}@example.org`;
  const scope = officeOf(await anAssociation("aiw"), new Date());
  await enterStaff(scope, { email, name: "Geschäftsstelle, Leitung", role: "owner" });
  return email;
}

const codesOf = (address: string) => db.loginCode.count({ where: { address } });

test("the fourth code within the hour is not sent, and the page says when the next one may come", async () => {
  const [known, unknown] = [await somebody(), "wer-auch-immer@example.org"];
  const answers = [];
  for (const email of [known, unknown]) {
    const browser = aLoginBrowser();
    for (let n = 0; n < 3; n++) expect(await browser.ask(email)).toBeNull();
    answers.push(await browser.ask(email));
    expect(await codesOf(email)).toBe(3);
  }
  expect(answers[0]).toMatch(/^\d{1,2}:\d\d Uhr$/);
  expect(answers[1]).toMatch(/^\d{1,2}:\d\d Uhr$/);
});

test("a stranger's codes and questions hold up nobody elsewhere", async () => {
  const email = await somebody();
  const stranger = aLoginBrowser();
  for (let n = 0; n < 5; n++) await stranger.ask(email);
  for (let n = 0; n < 5; n++) await askOwnData({ now: new Date(), locale: "de" }, email);
  const own = aLoginBrowser();
  expect(await own.ask(email)).toBeNull();
  expect(await own.enter(await codeMailedTo(email))).toBe(true);
});

test("thirty codes an hour hold up every browser but those that have logged in before", async () => {
  const email = await somebody();
  const own = aLoginBrowser();
  await own.ask(email);
  expect(await own.enter(await codeMailedTo(email))).toBe(true);
  for (let n = 0; n < 29; n++) await aLoginBrowser().ask(email);
  expect(await aLoginBrowser().ask(email)).not.toBeNull();
  expect(await own.ask(email)).toBeNull();
  expect(await codesOf(email)).toBe(30);
});

test("a browser that knows one person is held up for another", async () => {
  const [one, other] = [await somebody(), await somebody()];
  const browser = aLoginBrowser();
  await browser.ask(one);
  await browser.enter(await codeMailedTo(one));
  for (let n = 0; n < 30; n++) await aLoginBrowser().ask(other);
  expect(await browser.ask(other)).not.toBeNull();
});

test("from one network twenty codes an hour are asked for, whoever they are for", async () => {
  const network = aNetwork();
  for (let n = 0; n < 20; n++)
    expect(await aLoginBrowser(network).ask(`jemand-${n}@example.org`)).toBeNull();
  expect(await aLoginBrowser(network).ask("noch-jemand@example.org")).not.toBeNull();
});

test("a browser remembers five people, and its mark does not grow", async () => {
  const browser = aLoginBrowser();
  const sizes = [];
  for (let n = 0; n < 8; n++) {
    const email = await somebody();
    await browser.ask(email);
    await browser.enter(await codeMailedTo(email));
    sizes.push(browser.jar.get("bekannt")?.length ?? 0);
  }
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeLessThan(1000);
});

test("when the next code may come follows from what this browser asked alone", () => {
  const minute = 60_000;
  const at = (n: number) => n * minute;
  const code = (n: number, isFirst: boolean) => ({ id: `${n}`, at: at(n), isFirst });
  const three = [code(0, true), code(5, false), code(9, false)].reduce<Asked>(
    (asked, one) => withCode(asked, one),
    nothingAsked,
  );
  const held = withheld(three, at(10), true);
  expect(held.heldUntil).toBe(at(60));
  expect(withheld(held, at(12), true).heldUntil).toBe(at(60));
  expect(askedLately(held, at(60)).heldUntil).toBeNull();
  const others = withheld(withCode(nothingAsked, code(3, false)), at(10), true);
  expect(others.heldUntil).toBe(at(10) + askingHour);
  expect(withheld(three, at(10), false).heldUntil).toBe(at(10) + askingHour);
});
