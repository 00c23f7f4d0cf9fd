import { beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { findChangesOfAdopted } from "#app/features/pool/changes-queries.server.ts";
import { lookAtListings } from "#app/features/pool/look-at-listings.server.ts";
import { getEndOfAdoption, getOffer } from "#app/features/pool/offer-queries.server.ts";
import { countNewListings, findPool } from "#app/features/pool/queries.server.ts";
import { seeChange } from "#app/features/pool/see-change.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { getSession } from "#app/features/programme/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
});

const shown = async (filters = {}) =>
  (await findPool(officeOf(emsland), { standing: "open", page: 1, ...filters })).rows.map(
    ({ title }) => title,
  );

test("a listing is new until the office has looked, and what came since stays new", async () => {
  await aSession(aiw, { alliance });
  expect(await countNewListings(officeOf(emsland))).toBe(1);
  await lookAtListings(officeOf(emsland), theEveningBefore);
  expect(await countNewListings(officeOf(emsland))).toBe(0);
  expect(await shown()).toHaveLength(1);

  await aSession(aiw, { alliance });
  await lookAtListings(officeOf(emsland), new Date("2026-11-01"));
  expect(await countNewListings(officeOf(emsland))).toBe(1);
});

test("the pool is narrowed by words, topic, host, month and standing", async () => {
  await aSession(aiw, { alliance, title: "Abrechnung im Dezember" });
  const january = { startsAt: new Date("2027-01-12T09:00:00Z") };
  await aSession(aiw, { alliance, title: "Antrag im Januar", ...january });
  await aSession(aiw, { alliance, title: "Schon bei uns", adoptedBy: emsland });

  expect(await shown()).toEqual(["Abrechnung im Dezember", "Antrag im Januar"]);
  expect(await shown({ month: "2027-01" })).toEqual(["Antrag im Januar"]);
  expect(await shown({ text: "dezember kurzarbeit" })).toEqual(["Abrechnung im Dezember"]);
  expect(await shown({ text: "100%_" })).toEqual([]);
  expect(await shown({ standing: "adopted" })).toEqual(["Schon bei uns"]);
  expect(await shown({ topic: "logistik" })).toEqual([]);
  expect(await shown({ host: aiw.slug, standing: "all" })).toHaveLength(3);
});

test("an own contact stands on the adopter's page and in the mails of its guests only", async () => {
  const { id } = await aSession(aiw, { alliance });
  await adopt(officeOf(emsland), id, {
    contactName: "Frau Kemper",
    contactPhone: "05931 777",
    contactEmail: "kemper@example.org",
  });
  expect(await getSession(guestOf(emsland), id)).toMatchObject({
    contact: { name: "Frau Kemper", phone: "05931 777" },
  });
  expect(await getSession(guestOf(aiw), id)).toMatchObject({ contact: { name: aiw.contactName } });

  await register(guestOf(emsland), id, { ...guest(1), email: `e-${id}@example.org` });
  await register(guestOf(aiw), id, { ...guest(2), email: `a-${id}@example.org` });
  await deliverMails(theEveningBefore);
  const [theirs] = await mailsTo(`e-${id}@example.org`);
  const [ours] = await mailsTo(`a-${id}@example.org`);
  expect(theirs?.replyTo).toBe("kemper@example.org");
  expect(theirs?.text).toContain("05931 777");
  expect(ours?.replyTo).toBe(aiw.contactEmail);
  expect(ours?.text).not.toContain("05931 777");
});

test("changing the words of an adoption is told once, and an emptied one is the usual again", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  const words = { introduction: "Für Meppen.", contactName: "Frau Kemper" };
  for (let times = 0; times < 2; times++) await adopt(officeOf(emsland), id, words);
  const edited = { type: "session.adoption-edited", associationId: emsland.id };
  expect(await db.fact.count({ where: edited })).toBe(1);

  await adopt(officeOf(emsland), id, { introduction: null, contactName: null });
  expect(await getSession(guestOf(emsland), id)).toMatchObject({
    introduction: null,
    contact: { name: emsland.contactName },
  });
});

test("two clicks at the same moment adopt once", async () => {
  const { id } = await aSession(aiw, { alliance });
  await Promise.all([1, 2, 3].map(() => adopt(officeOf(emsland), id)));
  const adopted = { type: "session.adopted", associationId: emsland.id };
  expect(await db.fact.count({ where: adopted })).toBe(1);
});

test("the question before un-adopting counts what then happens", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  const kept = { associationId: emsland.id, seats: 4, releasesAt: theSessionStarts };
  await keepSeats(officeOf(aiw), id, kept);
  await register(guestOf(emsland), id, guest(1));
  expect(await getEndOfAdoption(officeOf(emsland), id)).toMatchObject({ people: 1, seats: 3 });
  const common = { sessionId: id, associationId: null };
  const before = await db.seatPool.findFirstOrThrow({ where: common });

  await unadopt(officeOf(emsland), id);

  expect(await db.seatPool.findFirst({ where: common })).toMatchObject({ limit: before.limit + 3 });
  const through = { sessionId: id, throughId: emsland.id, status: "seated" };
  expect(await db.registration.count({ where: through })).toBe(1);
});

test("a moved session is news on the adopter's desk until it has been seen as it is now", async () => {
  const session = await aSession(aiw, { alliance, adoptedBy: emsland });
  const move = (minutes: number) =>
    reschedule(officeOf(aiw), session.id, {
      startsAt: later(theSessionStarts, minutes),
      endsAt: later(theSessionEnds, minutes),
    });
  await move(60);
  const [change] = await findChangesOfAdopted(officeOf(emsland));
  expect(change).toMatchObject({ revision: 1, former: { startsAt: theSessionStarts } });

  await move(120);
  await seeChange(officeOf(emsland), session.id, 1);
  expect(await findChangesOfAdopted(officeOf(emsland))).toMatchObject([{ revision: 2 }]);
  await seeChange(officeOf(emsland), session.id, 2);
  expect(await findChangesOfAdopted(officeOf(emsland))).toEqual([]);
});

test("un-listed, it leaves the pool, but not the desk of who adopted it", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  const other = await aSession(aiw, { alliance });
  for (const each of [id, other.id]) await unlist(officeOf(aiw), each, { allianceId: alliance.id });

  expect(await getOffer(officeOf(emsland), id)).toMatchObject({ isAdopted: true });
  await expect(getOffer(officeOf(emsland), other.id)).rejects.toMatchObject({ status: 404 });
});
