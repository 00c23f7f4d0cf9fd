import { beforeAll, expect, test } from "vitest";
import { actOnApproach } from "#app/features/approaches/act-on-approach.server.ts";
import { getApproachPage } from "#app/features/approaches/approach-page.server.ts";
import { findApproaches, settleApproach } from "#app/features/approaches/desk-approaches.server.ts";
import { noteUnanswered } from "#app/features/approaches/note-unanswered.server.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anApproach, approachInMailTo, aWriter } from "#tests/support/approaches.ts";
import {
  type Association,
  anAssociation,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { aPerson } from "#tests/support/persons.ts";

const now = theEveningBefore;
const day = 24 * 60;
let aiw: Association;
beforeAll(async () => {
  aiw = await anAssociation("aiw");
});

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
type Held = Awaited<ReturnType<typeof approachInMailTo>>;
const press = (held: Held, fields: Record<string, string>) =>
  actOnApproach(held.scope, held, sent(fields));

test("the company's people hear who has written once the address is confirmed, never the words nor the address", async () => {
  const company = await aCompany(aiw);
  const nora = await aPerson([company]);
  const form = aWriter();
  await anApproach(aiw, company, form, false);
  const writer = await approachInMailTo(form.email);
  expect(await mailsTo(nora.email)).toEqual([]);
  expect(await press(writer, { intent: "confirm" })).toEqual({ ok: true });

  const held = await approachInMailTo(nora.email);
  const bytes = JSON.stringify(held.mail);
  expect(held.mail?.subject).toBe("Anfrage von Busch Bau");
  for (const hidden of ["400 Halterungen", form.email, "4711"]) expect(bytes).not.toContain(hidden);
  expect(held.mail?.replyTo).toBe(aiw.contactEmail);
  const page = await getApproachPage(held);
  expect(page.text).toBe(form.text);
  expect(JSON.stringify(page)).not.toContain(form.email);
});

test("both sides answer on the page, and an address shows once its owner has released it", async () => {
  const company = await aCompany(aiw);
  const nora = await aPerson([company]);
  const form = aWriter();
  await anApproach(aiw, company, form);
  const theirs = await approachInMailTo(nora.email);
  expect(await press(theirs, { intent: "answer", text: " " })).toMatchObject({ status: 400 });
  await press(theirs, { intent: "answer", text: "Ja, bis Mitte Januar." });
  const mine = await approachInMailTo(form.email);
  expect(JSON.stringify(mine.mail)).not.toContain("Mitte Januar");
  expect((await getApproachPage(mine)).thread).toMatchObject([
    { side: "company", by: "Nora Neumann", text: "Ja, bis Mitte Januar.", contact: null },
  ]);
  expect(JSON.stringify(await getApproachPage(mine))).not.toContain(nora.email);

  await press(mine, { intent: "contact" });
  const { thread } = await getApproachPage(theirs);
  expect(thread.at(-1)).toMatchObject({ contact: { email: form.email, phone: form.phone } });
  expect(JSON.stringify(await getApproachPage(mine))).not.toContain(nora.email);
  await press(theirs, { intent: "decline" });
  const after = await approachInMailTo(form.email);
  expect(await press(after, { intent: "answer", text: "Doch?" })).toMatchObject({ status: 409 });
});

test("who acts for the company no more does not find the approach again", async () => {
  const company = await aCompany(aiw);
  const nora = await aPerson([company]);
  await anApproach(aiw, company);
  const { token } = await approachInMailTo(nora.email);
  await db.representation.updateMany({ where: { personId: nora.id }, data: { until: now } });
  await expect(approachInMailTo(nora.email)).rejects.toMatchObject({ status: 404 });
  expect(token).not.toBe("");
});

test("a company that no mail reaches is told by its office, which knows whom to call", async () => {
  const other = await anAssociation("emsland");
  const contacts = [{ name: "Uwe Uhl", phone: "02563 88" }];
  const company = await aCompany(other, { contacts });
  const form = aWriter();
  const { id } = await anApproach(other, company, form);
  const waiting = await findApproaches(officeOf(other));
  expect(waiting).toMatchObject([{ id, text: form.text, contacts }]);
  expect(JSON.stringify(waiting)).not.toContain(form.email);
  const today = await findWork(officeOf(other));
  expect(today.filter(({ kind }) => kind === "approach")).toMatchObject([{ id }]);
  await settleApproach(officeOf(other), id);
  expect(await findApproaches(officeOf(other))).toEqual([]);
  const mine = await approachInMailTo(form.email);
  expect((await getApproachPage(mine)).thread).toMatchObject([{ kind: "passed-on" }]);
});

test("what a company reports stands on the desk of the association it came through", async () => {
  const own = await anAssociation("steinfurt");
  const company = await aCompany(own);
  const nora = await aPerson([company]);
  const { id } = await anApproach(own, company);
  expect(await findApproaches(officeOf(own))).toEqual([]);
  await press(await approachInMailTo(nora.email), { intent: "report" });
  expect(await findApproaches(officeOf(own))).toMatchObject([{ id, isReported: true }]);
  await settleApproach(officeOf(own), id);
  expect(await findApproaches(officeOf(own))).toEqual([]);
});

test("after 14 days without an answer both sides are told once; after six months nothing is left", async () => {
  const company = await aCompany(aiw);
  const nora = await aPerson([company]);
  const form = aWriter();
  const { id } = await anApproach(aiw, company, form);
  await deliverMails(now);
  await noteUnanswered(later(now, 14 * day - 1));
  const due = later(now, 14 * day);
  await noteUnanswered(due);
  await noteUnanswered(later(due, day));
  await deliverMails(later(due, day));
  for (const email of [form.email, nora.email]) {
    const subjects = (await mailsTo(email)).map(({ subject }) => subject);
    expect(subjects.filter((one) => one.startsWith("Noch keine Antwort"))).toHaveLength(1);
  }
  await forgetPassing({ now: later(now, 183 * day) });
  expect(await db.approach.findUnique({ where: { id } })).toBeNull();
});

test("'Meine Daten' shows what somebody wrote to companies, and erases it", async () => {
  const form = aWriter();
  const { id } = await anApproach(aiw, await aCompany(aiw), form);
  expect((await getOwnData({ now }, form.email)).approaches).toMatchObject([{ id }]);
  expect(await eraseByForm({ now }, form.email, sent({ others: "on" }))).toEqual({
    nothingLeft: true,
  });
  expect(await db.approach.findUnique({ where: { id } })).toBeNull();
});
