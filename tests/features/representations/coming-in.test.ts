import { expect, test } from "vitest";
import { forgetPersonLogins } from "#app/features/representations/forget.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { anAssociation, later } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { codeMailedTo } from "#tests/support/login.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { aCompanyBrowser, aPerson } from "#tests/support/persons.ts";

const someAddress = () => `wer-auch-immer-${newShortId()}@example.org`;
const days = (count: number) => later(new Date(), count * 24 * 60);

test("known and unknown addresses get a code, and the mail alone says the truth", async () => {
  const { email } = await aPerson([await aCompany(await anAssociation("aiw"))]);
  const unknown = someAddress();
  for (const address of [email, unknown]) expect(await aCompanyBrowser().ask(address)).toBeNull();
  await codeMailedTo(email);
  const [[told], [strange]] = [await mailsTo(email), await mailsTo(unknown)];
  expect(told?.text).toContain("Nora Neumann");
  expect(told?.text).not.toContain("noch kein Betrieb");
  expect(strange?.text).toContain("noch kein Betrieb");
});

test("a code lets its reader in once, only in the browser that asked for it", async () => {
  const { email, id } = await aPerson([await aCompany(await anAssociation("aiw"))]);
  const browser = aCompanyBrowser();
  await browser.ask(email);
  const code = await codeMailedTo(email);
  expect(await aCompanyBrowser().enter(code)).toBe(false);
  expect(await browser.enter(code)).toBe(true);
  expect((await browser.person())?.id).toBe(id);
  expect(await browser.enter(code)).toBe(false);
});

test("five wrong tries spend a code", async () => {
  const { email } = await aPerson([]);
  const browser = aCompanyBrowser();
  await browser.ask(email);
  const code = await codeMailedTo(email);
  const wrong = code === "000000" ? "000001" : "000000";
  for (let n = 0; n < 5; n++) expect(await browser.enter(wrong)).toBe(false);
  expect(await browser.enter(code)).toBe(false);
});

test("the fourth code within the hour is withheld, and the page says when the next one may come", async () => {
  const { email } = await aPerson([]);
  for (const address of [email, someAddress()]) {
    const browser = aCompanyBrowser();
    for (let n = 0; n < 3; n++) expect(await browser.ask(address)).toBeNull();
    expect(await browser.ask(address)).toMatch(/^\d{1,2}:\d\d Uhr$/);
    expect(await db.personCode.count({ where: { address } })).toBe(3);
  }
});

test("a login ends after a week without use, and after thirty days with it", async () => {
  const { email, id } = await aPerson([]);
  const browser = aCompanyBrowser();
  await browser.ask(email);
  await browser.enter(await codeMailedTo(email));
  const age = (data: { usedAt?: Date; expiresAt?: Date }) =>
    db.personLogin.updateMany({ where: { personId: id }, data });
  await age({ usedAt: days(-6) });
  expect(await browser.person()).not.toBeNull();
  await age({ usedAt: days(-8) });
  expect(await browser.person()).toBeNull();
  await age({ usedAt: new Date(), expiresAt: new Date(Date.now() - 1) });
  expect(await browser.person()).toBeNull();
});

test("logging out ends this browser, logging out everywhere all of them", async () => {
  const { email } = await aPerson([]);
  const [first, second, third] = [aCompanyBrowser(), aCompanyBrowser(), aCompanyBrowser()];
  for (const browser of [first, second, third]) {
    await browser.ask(email);
    expect(await browser.enter(await codeMailedTo(email))).toBe(true);
  }
  await first.leave("this");
  expect(await first.person()).toBeNull();
  expect(await second.person()).not.toBeNull();
  await second.leave("all");
  expect(await third.person()).toBeNull();
});

test("codes that nobody typed and logins that are over go by themselves", async () => {
  const { email, id } = await aPerson([]);
  const browser = aCompanyBrowser();
  await browser.ask(email);
  await browser.enter(await codeMailedTo(email));
  await browser.ask(email);
  const over = { expiresAt: new Date(Date.now() - 1) };
  await db.personLogin.updateMany({ where: { personId: id }, data: over });
  await db.personCode.updateMany({ where: { address: email }, data: over });
  await transact((tx) => forgetPersonLogins(tx, new Date()));
  expect(await db.personLogin.count({ where: { personId: id } })).toBe(0);
  expect(await db.personCode.count({ where: { address: email } })).toBe(0);
});
