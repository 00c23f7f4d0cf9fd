import { beforeAll, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
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

async function aSeat(seats = 20) {
  const session = await aSession(emsland, { seats });
  const email = `gast-${n++}@example.org`;
  const seated = await register(guestOf(emsland), session.id, { ...anna, email });
  if (!seated.ok || !seated.registrationId) throw new Error("no seat");
  return { session, email, id: seated.registrationId };
}

const deliveriesOf = (recipientId: string) =>
  db.delivery.findMany({ where: { recipientId }, orderBy: { seq: "asc" } });
const move = (id: string, minutes: number, session: { startsAt: Date; endsAt: Date }, at: Date) =>
  reschedule(officeOf(emsland, at), id, {
    startsAt: later(session.startsAt, minutes),
    endsAt: later(session.endsAt, minutes),
  });
const halfAMinute = 0.5;

test("a seat given back before its mail has left: one mail, no CANCEL without a REQUEST", async () => {
  const { email, id } = await aSeat();
  await withdraw(guestOf(emsland), id);
  await deliverMails(theEveningBefore);

  const mails = await mailsTo(email);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Abgemeldet: /)]);
  expect(mails[0]?.calendar).toBeNull();
  const [seated, withdrawn] = await deliveriesOf(id);
  expect(seated).toMatchObject({ status: "superseded", supersededById: withdrawn?.id });
  expect(withdrawn?.status).toBe("sent");
});

test("a moved session raises SEQUENCE under the same UID, after a pause for the office", async () => {
  const { session, email, id } = await aSeat();
  await deliverMails(theEveningBefore);
  await move(session.id, 120, session, theEveningBefore);
  await deliverMails(later(theEveningBefore, 0.3));
  expect(await mailsTo(email)).toHaveLength(1);

  await deliverMails(later(theEveningBefore, halfAMinute));
  const [first, moved] = await mailsTo(email);
  expect(moved?.subject).toContain("Di., 1. Dezember, 12:00 Uhr");
  expect(moved?.calendar).toMatchObject({
    method: "REQUEST",
    uid: first?.calendar?.uid,
    sequence: 1,
    startsAt: later(session.startsAt, 120),
  });
  expect(await db.registration.findUnique({ where: { id } })).toMatchObject({
    requestedSequence: 1,
  });
});

test("of two changes in a row only the newer is told", async () => {
  const { session, email, id } = await aSeat();
  await deliverMails(theEveningBefore);
  await move(session.id, 60, session, theEveningBefore);
  await move(session.id, 180, session, later(theEveningBefore, 0.1));
  await deliverMails(later(theEveningBefore, 1));

  const [, moved, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(moved?.calendar).toMatchObject({ sequence: 2, startsAt: later(session.startsAt, 180) });
  const [, older, newer] = await deliveriesOf(id);
  expect(older).toMatchObject({ status: "superseded", supersededById: newer?.id });
});

test("who signs up after the change is told the new time once", async () => {
  const session = await aSession(emsland);
  await move(session.id, 60, session, theEveningBefore);
  const email = `gast-${n++}@example.org`;
  await register(guestOf(emsland, later(theEveningBefore, 0.1)), session.id, { ...anna, email });
  await deliverMails(later(theEveningBefore, 1));

  const mails = await mailsTo(email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.calendar).toMatchObject({ sequence: 1, startsAt: later(session.startsAt, 60) });
});

test("a withdrawn person hears nothing of later changes", async () => {
  const { session, email, id } = await aSeat();
  await deliverMails(theEveningBefore);
  await move(session.id, 60, session, theEveningBefore);
  await withdraw(guestOf(emsland, later(theEveningBefore, 0.1)), id);
  await deliverMails(later(theEveningBefore, 0.2));
  await cancel(officeOf(emsland, later(theEveningBefore, 2)), session.id, {});
  await deliverMails(later(theEveningBefore, 10));

  const mails = await mailsTo(email);
  expect(mails.map(({ calendar }) => [calendar?.method, calendar?.sequence])).toEqual([
    ["REQUEST", 0],
    ["CANCEL", 2],
  ]);
});

test("a cancelled session takes back every invitation, and only those", async () => {
  const { session, email } = await aSeat(1);
  const waiting = `gast-${n++}@example.org`;
  await register(guestOf(emsland), session.id, { ...anna, email: waiting });
  await deliverMails(theEveningBefore);
  await cancel(officeOf(emsland), session.id, { reason: "Die Referentin ist erkrankt." });
  await deliverMails(later(theEveningBefore, halfAMinute));

  const [, cancelled] = await mailsTo(email);
  expect(cancelled?.calendar).toMatchObject({ method: "CANCEL", status: "CANCELLED", sequence: 1 });
  expect(cancelled?.text).toContain("Die Referentin ist erkrankt.");
  const [, told] = await mailsTo(waiting);
  expect(told?.subject).toMatch(/^Abgesagt: /);
  expect(told?.calendar).toBeNull();
});

test("who has just acted is not kept waiting behind a change for many", async () => {
  const { session } = await aSeat();
  await deliverMails(theEveningBefore);
  await move(session.id, 60, session, theEveningBefore);
  const email = `gast-${n++}@example.org`;
  const far = await aSession(emsland, { startsAt: later(session.startsAt, 14 * 24 * 60) });
  await register(guestOf(emsland), far.id, { ...anna, email });
  while ((await hearFacts(100)) > 0);

  const { claimed } = await claimMails(1, later(theEveningBefore, 1));
  const first = await db.delivery.findUniqueOrThrow({ where: { id: claimed[0] } });
  expect(first.template).toBe("seated");
});
