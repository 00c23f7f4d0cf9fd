import { beforeAll, expect, test } from "vitest";
import { stateOf } from "#app/features/approaches/approaches.ts";
import { findInquiries } from "#app/features/approaches/desk-inquiries.server.ts";
import { confirmInquiry } from "#app/features/approaches/own-inquiry.server.ts";
import {
  answerInquiry,
  reopenInquiry,
  settleInquiry,
} from "#app/features/approaches/settle-inquiry.server.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import {
  aConfirmedInquiry,
  anInquiry,
  behindMailTo,
  somebodyAsking,
} from "#tests/support/inquiries.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const now = theEveningBefore;
const day = 24 * 60;
let aiw: Association;
beforeAll(async () => {
  aiw = await anAssociation("aiw");
});

const today = async (at = now) =>
  (await findWork(officeOf(aiw, at))).filter(({ kind }) => kind === "inquiry");
const rowOf = (id: string) => db.inquiry.findUnique({ where: { id } });

test("nobody of the office sees an inquiry before the owner of the address has pressed in the mail", async () => {
  const form = somebodyAsking({ company: "Ungelesen GmbH" });
  const id = await anInquiry(aiw, form);
  expect(await findInquiries(officeOf(aiw))).toEqual({ open: [], done: [] });
  expect(await today()).toEqual([]);

  const { mail, inquiry, scope } = await behindMailTo(form.email);
  expect(mail?.subject).toContain("Ist das Ihre Anfrage");
  expect(mail?.text).toContain(form.text);
  expect(inquiry.id).toBe(id);
  await confirmInquiry({ ...scope, now }, id);
  expect((await findInquiries(officeOf(aiw))).open).toMatchObject([{ id, state: "open" }]);
  expect(await today()).toMatchObject([{ id, title: "Ungelesen GmbH" }]);
  await settleInquiry(officeOf(aiw), id);
  expect(await today()).toEqual([]);
});

test("what a stranger typed as an address of the web does not stand in the mail", async () => {
  const form = somebodyAsking({ text: "Mehr auf https://angebot.example" });
  await anInquiry(aiw, form);
  const { mail } = await behindMailTo(form.email);
  expect(mail?.text).not.toContain("angebot.example");
});

test("an inquiry is confirmed within a day, and then nothing is left of it", async () => {
  const id = await anInquiry(aiw);
  const tooLate = guestOf(aiw, later(now, day));
  await confirmInquiry(tooLate, id);
  expect((await rowOf(id))?.claimUntil).not.toBeNull();
  await forgetPassing(tooLate);
  expect(await rowOf(id)).toBeNull();
});

test("the answer leaves twenty seconds after it is sent; opened again before, it never does", async () => {
  const form = somebodyAsking();
  const id = await aConfirmedInquiry(aiw, form);
  await deliverMails(now);
  const before = (await mailsTo(form.email)).length;
  await answerInquiry(officeOf(aiw), id, "Fragen Sie Firma Falsch.");
  await deliverMails(now);
  await reopenInquiry(officeOf(aiw), id);
  await answerInquiry(officeOf(aiw), id, "Fragen Sie Blechwerk Hollmann.");
  await deliverMails(later(now, 1));
  const mails = (await mailsTo(form.email)).slice(before);
  expect(mails.map(({ subject }) => subject)).toEqual(["Antwort auf Ihre Anfrage"]);
  expect(mails[0]?.text).toContain("Blechwerk Hollmann");
  expect(mails[0]?.replyTo).toBe(aiw.contactEmail);
  expect(stateOf((await rowOf(id)) ?? { claimUntil: null, doneAt: null, answer: null })).toBe(
    "answered",
  );
});

test("a closed inquiry goes with its association's days, an open one after half a year", async () => {
  const closed = await aConfirmedInquiry(aiw);
  await settleInquiry(officeOf(aiw), closed);
  const open = await aConfirmedInquiry(aiw);
  await forgetPassing({ now: later(now, (aiw.retentionDays - 1) * day) });
  expect(await rowOf(closed)).not.toBeNull();
  await forgetPassing({ now: later(now, aiw.retentionDays * day) });
  expect([await rowOf(closed), await rowOf(open)]).toEqual([null, expect.anything()]);
  await forgetPassing({ now: later(now, 183 * day) });
  expect(await rowOf(open)).toBeNull();
});

test("'Meine Daten' shows what somebody asked, and erases it", async () => {
  const form = somebodyAsking({ email: "Meine.Anfrage@example.org" });
  const id = await aConfirmedInquiry(aiw, form);
  const address = form.email.toLowerCase();
  const own = await getOwnData({ now }, address);
  expect(own.inquiries).toMatchObject([{ id, text: form.text, association: aiw.name }]);
  const wish = new FormData();
  wish.set("others", "on");
  expect(await eraseByForm({ now }, address, wish)).toEqual({ nothingLeft: true });
  expect(await rowOf(id)).toBeNull();
});
