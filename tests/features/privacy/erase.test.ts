import { beforeEach, expect, test } from "vitest";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { sendClaimed } from "#app/features/notifications/send.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import {
  entryToken,
  placeToken,
  registrationByEntryToken,
  registrationByPlaceToken,
} from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  ben,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let sessionId: string;
const soon = later(theEveningBefore, 1);

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { seats: 1 })).id;
});

let n = 0;
async function signUp(form = anna) {
  const email = `loeschen-${n++}@example.org`;
  const outcome = await register(guestOf(aiw), sessionId, { ...form, email });
  if (!outcome.ok || !outcome.registrationId) throw new Error("no row");
  return { id: outcome.registrationId, email };
}
const row = (id: string) => db.registration.findUniqueOrThrow({ where: { id } });
const forget = ({ id, email }: { id: string; email: string }, withQuestions = true, now = soon) =>
  erase({ now }, email, { registrationIds: [id], withQuestions });
const methodsTo = async (email: string) =>
  (await mailsTo(email)).map(({ calendar }) => calendar?.method ?? null);

test("a seat is freed for the next, the row is blank, its links lead nowhere", async () => {
  const annas = await signUp();
  const bens = await signUp(ben);
  await deliverMails(theEveningBefore);
  const before = await row(annas.id);

  expect(await forget(annas)).toEqual({ registrationIds: [annas.id] });

  const after = await row(annas.id);
  expect(after).toMatchObject({ name: "", company: "", email: "", phone: null, postcode: null });
  expect(after).toMatchObject({ address: annas.id, status: "withdrawn", erasedAt: soon });
  expect(await row(bens.id)).toMatchObject({ status: "seated" });
  expect(await registrationByPlaceToken(placeToken(before))).toBeNull();
  expect(await registrationByEntryToken(entryToken(before))).toBeNull();
});

test("the invitation is taken back once, by a mail that was claimed in time", async () => {
  const annas = await signUp();
  await deliverMails(theEveningBefore);
  const [invitation] = await mailsTo(annas.email);
  await forget(annas);
  expect(await mailsTo(annas.email)).toEqual([]);

  await deliverMails(later(soon, 1));
  await deliverMails(later(soon, 2));
  const [taken, ...more] = await mailsTo(annas.email);
  expect(more).toEqual([]);
  expect(taken?.calendar).toMatchObject({ method: "CANCEL", uid: invitation?.calendar?.uid });
  expect(taken?.calendar?.sequence).toBe(1);
  expect(`${taken?.raw}${taken?.text}`).not.toMatch(/\/platz\/|\/raum\//);

  await forgetPassing({ now: later(soon, 62) });
  expect(await mailsTo(annas.email)).toEqual([]);
});

test("without an invitation nobody is written to", async () => {
  await signUp(ben);
  const waiting = await signUp();
  const unheard = await signUp();
  await forget(waiting);
  await forget(unheard);
  await deliverMails(later(soon, 1));
  expect([...(await mailsTo(waiting.email)), ...(await mailsTo(unheard.email))]).toEqual([]);
  const open = {
    recipientId: { in: [waiting.id, unheard.id] },
    status: { in: ["due", "claimed"] },
  };
  expect(await db.delivery.count({ where: open })).toBe(0);
});

test("who had withdrawn before gets no second CANCEL; one still due leaves", async () => {
  const told = await signUp();
  await deliverMails(theEveningBefore);
  await withdraw(guestOf(aiw), told.id);
  await deliverMails(theEveningBefore);
  await forget(told);
  const untold = await signUp();
  await deliverMails(theEveningBefore);
  await withdraw(guestOf(aiw), untold.id);
  await forget(untold);

  await deliverMails(later(soon, 1));
  expect(await methodsTo(told.email)).toEqual([]);
  expect(await methodsTo(untold.email)).toEqual(["CANCEL"]);
});

test("of a cancelled session too, before its mails have started", async () => {
  const annas = await signUp();
  await deliverMails(theEveningBefore);
  await cancel(officeOf(aiw), sessionId, {});
  await forget(annas, true, theEveningBefore);
  await deliverMails(later(soon, 5));
  expect(await methodsTo(annas.email)).toEqual(["CANCEL"]);
});

test("an address that was corrected is told before it is forgotten", async () => {
  const annas = await signUp();
  await deliverMails(theEveningBefore);
  const email = `neu-${annas.email}`;
  await correctAddress(guestOf(aiw), annas.id, email);
  await forget({ ...annas, email });
  expect(await db.formerAddress.count()).toBe(0);

  await deliverMails(later(soon, 1));
  expect(await methodsTo(annas.email)).toEqual(["CANCEL"]);
  expect(await methodsTo(email)).toEqual([]);
});

test("an invitation on its way leaves before it is taken back", async () => {
  const annas = await signUp();
  while ((await hearFacts(100)) > 0);
  const { claimed } = await claimMails(10, theEveningBefore);
  await forget(annas, true, later(theEveningBefore, 0.1));
  const { takeStranded } = await import("#app/features/notifications/send.server.ts");
  expect(await takeStranded(10, later(theEveningBefore, 0.2))).toEqual([]);

  await sendClaimed(claimed, later(theEveningBefore, 0.3));
  await deliverMails(later(theEveningBefore, 0.4));
  expect(await methodsTo(annas.email)).toEqual(["REQUEST", "CANCEL"]);
});

test("another address erases nothing, and twice is once", async () => {
  const annas = await signUp();
  const foreign = { registrationIds: [annas.id], withQuestions: true };
  expect(await erase({ now: soon }, "ben@example.org", foreign)).toEqual({ registrationIds: [] });
  const both = await Promise.all([forget(annas), forget(annas)]);
  expect(both.flatMap(({ registrationIds }) => registrationIds)).toEqual([annas.id]);
  expect(await db.fact.count({ where: { type: "registration.erased" } })).toBeGreaterThan(0);
});
