import { beforeEach, expect, test } from "vitest";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { sessionsDue } from "#app/features/seats/contingents.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const aWeekBefore = new Date("2026-11-24T10:00:00Z");
const aDay = 24 * 60;
let aiw: Association;
let guests = 0;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
});

/** One seat, taken; the second and the third wait; the policy is to ask first. */
async function oneSeatAndAQueue() {
  const { id } = await aSession(aiw, { seats: 1 });
  await db.$executeRaw`UPDATE "Session" SET "promotionPolicy" = 'offer' WHERE id = ${id}`;
  const people: string[] = [];
  for (let n = 0; n < 3; n++) {
    guests += 1;
    const outcome = await register(guestOf(aiw, aWeekBefore), id, guest(guests));
    people.push((outcome.ok && outcome.registrationId) || "");
  }
  const second = guest(guests - 1).email;
  return { id, people: people as [string, string, string], second };
}

const states = async (people: string[]) =>
  Promise.all(
    people.map(async (id) => (await db.registration.findUniqueOrThrow({ where: { id } })).status),
  );
const common = (sessionId: string) => db.seatPool.findFirstOrThrow({ where: { sessionId } });

test("a freed seat is held for the first in line, and counts as taken", async () => {
  const { id, people } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);

  expect(await states(people)).toEqual(["withdrawn", "offered", "waiting"]);
  expect(await common(id)).toMatchObject({ taken: 1, waiting: 1 });
  const { offerExpiresAt } = await db.registration.findUniqueOrThrow({ where: { id: people[1] } });
  expect(offerExpiresAt).toEqual(later(aWeekBefore, aDay));
});

test("whoever takes the offer in time has the seat", async () => {
  const { people } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  const inTime = guestOf(aiw, later(aWeekBefore, aDay - 1));

  expect(await acceptOffer(inTime, people[1])).toEqual({ ok: true });
  expect(await acceptOffer(inTime, people[1])).toEqual({ ok: false, refusal: "offer-over" });
  expect(await states(people)).toEqual(["withdrawn", "seated", "waiting"]);
});

test("an offer nobody took goes on to the next, and is worth nothing any more", async () => {
  const { id, people } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  const tooLate = later(aWeekBefore, aDay);
  await giveSeatsDue({ now: tooLate });

  expect(await states(people)).toEqual(["withdrawn", "expired", "offered"]);
  expect(await acceptOffer(guestOf(aiw, tooLate), people[1])).toMatchObject({
    refusal: "offer-over",
  });
  expect(await common(id)).toMatchObject({ taken: 1, waiting: 0 });
});

test("an offer asks by mail until when; only who takes it gets an invitation", async () => {
  const { people, second } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  await deliverMails(aWeekBefore);
  const [offer] = await mailsTo(second);
  expect(offer?.subject).toContain("bitte antworten");
  expect(offer?.text).toContain("bis Mi., 25. November, 11:00 Uhr");
  expect(offer?.calendar).toBeNull();
  await acceptOffer(guestOf(aiw, later(aWeekBefore, 5)), people[1]);
  await deliverMails(later(aWeekBefore, 5));

  const [, accepted] = await mailsTo(second);
  expect(accepted?.calendar).toMatchObject({ method: "REQUEST", sequence: 0 });
});

test("who let the time pass is told that the seat has gone on", async () => {
  const { people, second } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  await deliverMails(aWeekBefore);
  await giveSeatsDue({ now: later(aWeekBefore, aDay) });
  await deliverMails(later(aWeekBefore, aDay));

  const subjects = (await mailsTo(second)).map(({ subject }) => subject);
  expect(subjects.at(-1)).toContain("Frist vorbei");
  expect(subjects).toHaveLength(2);
});

test("whoever declines makes room for the next at once", async () => {
  const { people } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  await withdraw(guestOf(aiw, aWeekBefore), people[1]);

  expect(await states(people)).toEqual(["withdrawn", "withdrawn", "offered"]);
});

test("a seat freed at night waits for eight o'clock, and no newcomer takes it", async () => {
  const { id, people } = await oneSeatAndAQueue();
  const night = new Date("2026-11-24T22:00:00Z");
  await withdraw(guestOf(aiw, night), people[0]);
  expect(await states(people)).toEqual(["withdrawn", "waiting", "waiting"]);
  expect(await register(guestOf(aiw, night), id, guest(400))).toMatchObject({
    place: { status: "waiting", position: 3 },
  });
  await giveSeatsDue({ now: new Date("2026-11-25T07:00:00Z") });

  expect(await states(people)).toEqual(["withdrawn", "offered", "waiting"]);
});

test("an offer of a cancelled session is looked at no more, and runs out once that is taken back", async () => {
  const { id, people } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  const runOut = later(aWeekBefore, aDay);
  const justBefore = later(aWeekBefore, aDay - 0.1);
  await cancel(officeOf(aiw, justBefore), id);

  expect(await sessionsDue(db, later(runOut, 60))).not.toContain(id);

  await undoChange(officeOf(aiw, justBefore), id);
  expect(await sessionsDue(db, runOut)).toContain(id);
  await giveSeatsDue({ now: runOut });
  expect(await states(people)).toEqual(["withdrawn", "expired", "offered"]);
});

test("what is over, cancelled or not, needs no hand a second time", async () => {
  const { id, people } = await oneSeatAndAQueue();
  await withdraw(guestOf(aiw, aWeekBefore), people[0]);
  const longAfter = new Date("2027-03-01T10:00:00Z");
  await giveSeatsDue({ now: longAfter });

  expect(await sessionsDue(db, longAfter)).not.toContain(id);
});
