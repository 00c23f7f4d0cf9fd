import { beforeAll, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
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

const seconds = (after: number) => later(theEveningBefore, after / 60);
const office = (after: number) => officeOf(emsland, seconds(after));

async function aGuest(sessionId: string, after = 0) {
  const email = `zurueck-${n++}@example.org`;
  const outcome = await register(guestOf(emsland, seconds(after)), sessionId, { ...anna, email });
  return { email, id: (outcome.ok && outcome.registrationId) || "" };
}
type Session = Awaited<ReturnType<typeof aSession>>;
const move = ({ id, startsAt, endsAt }: Session, minutes: number, after: number) =>
  reschedule(office(after), id, {
    startsAt: later(startsAt, minutes),
    endsAt: later(endsAt, minutes),
  });
const calendars = async (email: string) =>
  (await mailsTo(email)).map(({ calendar }) => calendar && [calendar.method, calendar.sequence]);

test("a change that is undone in time is told to nobody", async () => {
  const session = await aSession(emsland, { seats: 1, adoptedBy: await anAssociation("aiw") });
  const [seated, waiting] = [await aGuest(session.id), await aGuest(session.id)];
  await deliverMails(seconds(0));
  await move(session, 60, 1);
  await undoChange(office(15), session.id);
  for (const after of [16, 30, 60]) await deliverMails(seconds(after));

  expect(await calendars(seated.email)).toEqual([["REQUEST", 0]]);
  expect(await calendars(waiting.email)).toEqual([null]);
  const [, moved, undone] = await db.delivery.findMany({
    where: { recipientId: seated.id },
    orderBy: { seq: "asc" },
  });
  expect(moved).toMatchObject({ status: "superseded", supersededById: undone?.id });
  expect(undone).toMatchObject({ status: "superseded", error: "told" });
});

test("who signed up but never had a mail hears nothing of a move that was undone, and all of one that stands", async () => {
  const session = await aSession(emsland);
  const { id, email } = await aGuest(session.id);
  const ofGuest = { payload: { path: ["registrationId"], equals: id } };
  await db.fact.updateMany({ where: ofGuest, data: { heardAt: seconds(0) } });
  await move(session, 60, 1);
  await undoChange(office(15), session.id);
  for (const after of [16, 30, 60]) await deliverMails(seconds(after));
  expect(await mailsTo(email)).toEqual([]);

  await move(session, 60, 70);
  await deliverMails(seconds(100));
  expect(await calendars(email)).toEqual([["REQUEST", 3]]);
});

test("who was told the new time meanwhile is told the old one again", async () => {
  const session = await aSession(emsland);
  const early = await aGuest(session.id);
  await deliverMails(seconds(0));
  await move(session, 60, 1);
  const between = await aGuest(session.id, 5);
  await deliverMails(seconds(6));
  await undoChange(office(10), session.id);
  for (const after of [12, 21, 60]) await deliverMails(seconds(after));

  expect(await calendars(early.email)).toEqual([["REQUEST", 0]]);
  const [first, second] = await mailsTo(between.email);
  expect(first?.calendar).toMatchObject({ sequence: 1, startsAt: later(session.startsAt, 60) });
  expect(second?.calendar).toMatchObject({ sequence: 2, startsAt: session.startsAt });
  expect(second?.subject).toMatch(/^Es gilt: /);
});

test("of two moves the first is told once the second is undone, but only after the pause", async () => {
  const session = await aSession(emsland, { expert: await anExpert(emsland) });
  const { email } = await aGuest(session.id);
  await deliverMails(seconds(0));
  await move(session, 60, 1);
  await move(session, 120, 11);
  await undoChange(office(12), session.id);
  for (const after of [22, 31.5]) await deliverMails(seconds(after));
  expect(await mailsTo(email)).toHaveLength(1);

  await deliverMails(seconds(40));
  const [, told] = await mailsTo(email);
  expect(told?.calendar).toMatchObject({ sequence: 3, startsAt: later(session.startsAt, 60) });
});

test("a sign-up beside a cancellation hears of its seat once that is undone", async () => {
  const expert = await anExpert(emsland);
  const session = await aSession(emsland, { expert });
  await deliverMails(seconds(0));
  const { email } = await aGuest(session.id, 1);
  await cancel(office(2), session.id);
  await deliverMails(seconds(3));
  expect(await mailsTo(email)).toEqual([]);
  await undoChange(office(4), session.id);
  for (const after of [5, 25, 60]) await deliverMails(seconds(after));

  const mails = await mailsTo(email);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Ihr Platz: /)]);
  expect(mails[0]?.calendar).toMatchObject({ method: "REQUEST", sequence: 2 });
  const { email: address } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  expect(await calendars(address)).toEqual([["REQUEST", 0]]);
});
