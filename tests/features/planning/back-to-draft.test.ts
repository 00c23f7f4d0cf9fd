import { beforeEach, expect, test } from "vitest";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { backToDraft } from "#app/features/planning/back-to-draft.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { findChangesOfAdopted } from "#app/features/pool/changes-queries.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { makeRule } from "#app/features/pool/make-rule.server.ts";
import { seeChange } from "#app/features/pool/see-change.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { discard } from "#app/features/sessions/discard.server.ts";
import { setPublication } from "#app/features/sessions/set-publication.server.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { aSecondDate } from "#tests/support/second-date.ts";

let aiw: Association;
let emsland: Association;
let steinfurt: Association;
let alliance: { id: string };
let expert: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  steinfurt = await anAssociation("steinfurt");
  alliance = await anAlliance(aiw, emsland, steinfurt);
  expert = await anExpert(aiw);
});

const soon = later(theEveningBefore, 1);
const calendarOf = async () => {
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  return (await mailsTo(email)).map(({ calendar }) => calendar);
};
const shows = (association: Association, id: string) =>
  db.session.count({ where: { id, ...shownBy({ association }) } });
const adoptions = (sessionId: string) =>
  db.adoption.findMany({ where: { sessionId, endedAt: null }, select: { associationId: true } });

test("back in the draft it is shown nowhere, and published again everything is as it was", async () => {
  const { id } = await aSession(aiw, { alliance, expert, draft: false });
  const topic = { topic: "kurzarbeit", host: null, introduction: null, alsoListed: true };
  await makeRule(officeOf(steinfurt), topic);
  await adopt(officeOf(emsland), id);
  await deliverMails(soon);

  expect(await backToDraft(officeOf(aiw, soon), id)).toEqual({ ok: true });

  for (const each of [aiw, emsland, steinfurt]) expect(await shows(each, id)).toBe(0);
  expect(await db.listing.count({ where: { sessionId: id, unlistedAt: null } })).toBe(0);
  expect(await db.engagement.findFirstOrThrow({ where: { sessionId: id } })).toMatchObject({
    firm: false,
  });
  expect(await db.adoption.count({ where: { sessionId: id } })).toBe(1);
  expect((await findWork(officeOf(emsland, soon))).map(({ kind }) => kind)).toContain("taken-back");
  expect((await findWork(officeOf(steinfurt, soon))).map(({ kind }) => kind)).toEqual([]);
  expect(await discard(officeOf(aiw, soon), id)).toEqual({ ok: false, refusal: "mails-under-way" });
  await deliverMails(later(soon, 1));

  const again = later(soon, 30);
  expect(await publish(officeOf(aiw, again), id)).toEqual({ ok: true });
  await list(officeOf(aiw, again), id, { allianceId: alliance.id });
  await deliverMails(later(again, 1));

  expect(await adoptions(id)).toEqual([{ associationId: steinfurt.id }]);
  const [first, gone, second] = await calendarOf();
  expect([first, gone, second].map((each) => each?.method)).toEqual([
    "REQUEST",
    "CANCEL",
    "REQUEST",
  ]);
  expect(new Set([first?.uid, gone?.uid, second?.uid]).size).toBe(1);
  expect(first?.sequence).toBeLessThan(gone?.sequence as number);
  expect(gone?.sequence).toBeLessThan(second?.sequence as number);
});

test("taken back before its mails have started nobody hears of it, also where it is published anew", async () => {
  const published = { ...officeOf(aiw), now: theEveningBefore };
  const { id } = await aSession(aiw, { expert, draft: true });
  await publish(published, id);
  expect(await backToDraft(published, id)).toEqual({ ok: true });
  await deliverMails(later(theEveningBefore, 5));
  expect(await calendarOf()).toEqual([]);
  expect(await discard(officeOf(aiw), id)).toEqual({ ok: true });
});

test("whoever has signed up, and be it to withdraw, keeps it public", async () => {
  const { id } = await aSession(aiw);
  const seat = await register(guestOf(aiw), id, anna);
  expect(await backToDraft(officeOf(aiw), id)).toEqual({ ok: false, refusal: "has-registrations" });
  if (seat.ok) await withdraw(guestOf(aiw), seat.registrationId as string);
  expect(await backToDraft(officeOf(aiw), id)).toEqual({ ok: false, refusal: "has-registrations" });
});

test("who was only brought over from a waiting list waits on for the first date, and is brought over anew", async () => {
  const first = (await aSession(aiw, { seats: 1, alliance, adoptedBy: emsland })).id;
  for (const n of [0, 1, 2]) await register(guestOf(aiw), first, guest(n));
  const openToAllAt = later(theEveningBefore, 120);
  const second = await aSecondDate(aiw, first, { seats: 1, alliance, openToAllAt });
  expect(await db.registration.count({ where: { sessionId: second } })).toBe(2);
  expect(await adoptions(second)).toEqual([{ associationId: emsland.id }]);

  expect(await backToDraft(officeOf(aiw), second)).toEqual({ ok: true });

  expect(await db.registration.count({ where: { sessionId: second } })).toBe(0);
  expect(await db.adoption.count({ where: { sessionId: second } })).toBe(0);
  expect(await db.registration.count({ where: { sessionId: first, status: "waiting" } })).toBe(2);
  expect(await db.seatPool.findFirstOrThrow({ where: { sessionId: second } })).toMatchObject({
    taken: 0,
    waiting: 0,
  });
  await publish(officeOf(aiw), second);
  await list(officeOf(aiw), second, { allianceId: alliance.id });
  expect(await adoptions(second)).toEqual([{ associationId: emsland.id }]);
});

test("an answer to the offer counts as a sign-up", async () => {
  const first = (await aSession(aiw, { seats: 1 })).id;
  for (const n of [0, 1]) await register(guestOf(aiw), first, guest(n));
  const openToAllAt = later(theEveningBefore, 120);
  const second = await aSecondDate(aiw, first, { seats: 1, openToAllAt });
  await db.registration.updateMany({
    where: { sessionId: second },
    data: { verifiedAt: theEveningBefore },
  });
  expect(await backToDraft(officeOf(aiw), second)).toMatchObject({ refusal: "has-registrations" });
});

test("what a rule or a second date adopted for an office stands on its day at once, until seen", async () => {
  const topic = { topic: "kurzarbeit", host: null, introduction: null, alsoListed: false };
  await aSession(aiw);
  await makeRule(officeOf(steinfurt), topic);
  const { id } = await aSession(aiw, { alliance });
  const kinds = async () => (await findWork(officeOf(steinfurt))).map(({ kind }) => kind);
  expect(await kinds()).toContain("adopted");
  expect(await findChangesOfAdopted(officeOf(steinfurt))).toMatchObject([{ id, news: "rule" }]);
  await seeChange(officeOf(steinfurt), id, 0);
  expect(await kinds()).not.toContain("adopted");
  expect(await findChangesOfAdopted(officeOf(steinfurt))).toEqual([]);
});

test("with the placeholder imprint nothing is published, set to publish, adopted or adopted by rule", async () => {
  const { startingImprint } = await import("#app/features/alliance/starting-texts.ts");
  const { id: open } = await aSession(emsland, { alliance });
  const { id } = await aSession(aiw, { draft: true });
  const topic = { topic: "kurzarbeit", host: null, introduction: null, alsoListed: true };
  await db.association.update({ where: { id: aiw.id }, data: { imprint: startingImprint(aiw) } });
  const refused = { ok: false, refusal: "imprint-missing" };
  const at = { at: later(theEveningBefore, 60), allianceIds: [] };
  expect(await publish(officeOf(aiw), id)).toEqual(refused);
  expect(await setPublication(officeOf(aiw), id, at)).toEqual(refused);
  expect(await adopt(officeOf(aiw), open)).toEqual(refused);
  expect(await makeRule(officeOf(aiw), topic)).toEqual(refused);
  await db.adoptionRule.create({
    data: { id: aiw.id, associationId: aiw.id, createdAt: theEveningBefore },
  });
  const { id: listed } = await aSession(emsland, { alliance });
  expect(await adoptions(listed)).toEqual([]);

  await db.association.update({ where: { id: aiw.id }, data: { imprint: emsland.imprint } });
  expect(await adopt(officeOf(aiw), open)).toEqual({ ok: true });
  expect(await publish(officeOf(aiw), id)).toEqual({ ok: true });
});
