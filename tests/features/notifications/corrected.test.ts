import { beforeAll, expect, test } from "vitest";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let emsland: Association;
let n = 0;

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

async function aSeat() {
  const session = await aSession(emsland);
  const email = `vertippt-${n++}@example.org`;
  const seated = await register(guestOf(emsland), session.id, { ...anna, email });
  if (!seated.ok || !seated.registrationId) throw new Error("no seat");
  return { email, id: seated.registrationId, sessionId: session.id };
}

test("a corrected address gets the invitation, the former one only its CANCEL", async () => {
  const { email: former, id } = await aSeat();
  await deliverMails(theEveningBefore);
  const email = `richtig-${n++}@example.org`;
  await correctAddress(guestOf(emsland), id, email);
  await deliverMails(later(theEveningBefore, 1));

  const [invited, taken, ...more] = await mailsTo(former);
  expect(more).toEqual([]);
  expect(taken?.calendar).toMatchObject({
    method: "CANCEL",
    uid: invited?.calendar?.uid,
    sequence: 1,
  });
  expect(`${taken?.raw}${taken?.html}${taken?.text}`).not.toMatch(/Anna|\/platz\/|\/raum\//);
  const [mail] = await mailsTo(email);
  expect(mail?.calendar).toMatchObject({ method: "REQUEST", uid: invited?.calendar?.uid });
  expect(await db.formerAddress.count({ where: { registrationId: id } })).toBe(0);
});

test("an address corrected before its mail has left gets one mail, the former one none", async () => {
  const { email: former, id } = await aSeat();
  const email = `richtig-${n++}@example.org`;
  await correctAddress(guestOf(emsland), id, email);
  await deliverMails(theEveningBefore);

  expect(await mailsTo(former)).toEqual([]);
  expect(await mailsTo(email)).toHaveLength(1);
});

test("an address that is corrected back is invited anew, above the CANCEL it was sent", async () => {
  const { email: first, id } = await aSeat();
  await deliverMails(theEveningBefore);
  await correctAddress(guestOf(emsland), id, `falsch-${n++}@example.org`);
  await deliverMails(later(theEveningBefore, 1));
  await correctAddress(guestOf(emsland), id, first);
  await deliverMails(later(theEveningBefore, 2));

  const files = (await mailsTo(first)).map(({ calendar }) => calendar);
  expect(files.map((file) => file?.method)).toEqual(["REQUEST", "CANCEL", "REQUEST"]);
  const [, taken, again] = files.map((file) => file?.sequence ?? 0);
  expect(again).toBeGreaterThan(taken ?? 0);
});

test("an address corrected after a cancellation is told of it, too", async () => {
  const { id } = await aSeat();
  const { sessionId } = await db.registration.findUniqueOrThrow({ where: { id } });
  await deliverMails(theEveningBefore);
  await cancel(officeOf(emsland), sessionId);
  await deliverMails(later(theEveningBefore, 1));
  const email = `richtig-${n++}@example.org`;
  await correctAddress(guestOf(emsland, later(theEveningBefore, 2)), id, email);
  await deliverMails(later(theEveningBefore, 2));

  const mails = await mailsTo(email);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Abgesagt: /)]);
  expect(mails[0]?.calendar).toBeNull();
});

test("an address that was told of the cancellation hears nothing more once it is corrected", async () => {
  const { email: former, id, sessionId } = await aSeat();
  await deliverMails(theEveningBefore);
  await cancel(officeOf(emsland), sessionId);
  await deliverMails(later(theEveningBefore, 1));
  await correctAddress(guestOf(emsland), id, `richtig-${n++}@example.org`);
  await deliverMails(later(theEveningBefore, 2));

  const methods = (await mailsTo(former)).map(({ calendar }) => calendar?.method);
  expect(methods).toEqual(["REQUEST", "CANCEL"]);
});
