import { beforeEach, expect, test } from "vitest";
import { join } from "#app/features/alliance/join.server.ts";
import { bringColleague } from "#app/features/places/bring-colleague.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { leaveAlliance } from "#app/features/pool/leave-alliance.server.ts";
import { getLeaving } from "#app/features/pool/leaving-queries.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { findHostOfFormerAdoption, getSession } from "#app/features/programme/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { aSecondDate } from "#tests/support/second-date.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };
let session: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
  session = await aSession(aiw, { alliance, adoptedBy: emsland, seats: 20 });
});

const keep = (seats: number) =>
  keepSeats(officeOf(aiw), session.id, {
    associationId: emsland.id,
    seats,
    releasesAt: theSessionStarts,
  });
const commonPool = () =>
  db.seatPool.findFirstOrThrow({ where: { sessionId: session.id, associationId: null } });

test("the question counts what then happens, for the one who adopted", async () => {
  await aSession(aiw, { alliance, adoptedBy: emsland, startsAt: new Date("2026-10-01T09:00:00Z") });
  await answering(emsland, alliance, ["03454"]);
  await keep(5);
  for (const n of [1, 2]) await register(guestOf(emsland), session.id, guest(n));
  await register(guestOf(aiw), session.id, guest(3));
  const asked = await getLeaving(officeOf(emsland), alliance.id);
  expect(asked).toMatchObject({ ending: 1, people: 2, seats: 3, districts: 1, listed: 0 });
  const before = await commonPool();

  await leaveAlliance(officeOf(emsland), alliance.id);

  const ended = await db.adoption.findMany({
    where: { associationId: emsland.id, endedAt: theEveningBefore },
  });
  expect(ended).toHaveLength(asked.ending);
  expect((await commonPool()).limit - before.limit).toBe(asked.seats);
  const kept = { sessionId: session.id, throughId: emsland.id, status: "seated" };
  expect(await db.registration.count({ where: kept })).toBe(asked.people);
  expect(await findHostOfFormerAdoption(guestOf(emsland), session.id)).toBe(aiw.slug);
  const districts = { associationId: emsland.id, allianceId: alliance.id };
  expect(await db.responsibility.count({ where: districts })).toBe(0);
});

test("and for the one who offered: partners keep what they adopted, nobody else may", async () => {
  const steinfurt = await anAssociation("steinfurt");
  await db.allianceMember.create({
    data: {
      allianceId: alliance.id,
      associationId: steinfurt.id,
      joinedAt: new Date("2026-11-02"),
    },
  });
  const another = await aSession(aiw, { alliance });
  const asked = await getLeaving(officeOf(aiw), alliance.id);
  expect(asked).toMatchObject({ listed: 2, adoptedByOthers: 1, adopters: 1, ending: 0 });

  await leaveAlliance(officeOf(aiw), alliance.id);

  const unlisted = await db.listing.count({
    where: { allianceId: alliance.id, unlistedAt: theEveningBefore },
  });
  expect(unlisted).toBe(asked.listed);
  expect(await getSession(guestOf(emsland), session.id)).toMatchObject({ isOwn: false });
  expect(await adopt(officeOf(steinfurt), another.id)).toMatchObject({ refusal: "not-listed" });
});

test("whose alliance the host has left gets none of its new guests", async () => {
  await answering(emsland, alliance, ["03454"]);
  const ems = { district: "03454" };
  const { id } = await aSession(aiw, { alliance, seats: 1 });
  const place = async (n: number) => {
    const outcome = await register(guestOf(aiw), id, { ...guest(n), ...ems });
    return db.registration.findUniqueOrThrow({
      where: { id: (outcome.ok && outcome.registrationId) || "" },
    });
  };
  const before = await place(1);
  const waiting = await place(2);
  expect(before).toMatchObject({ responsibleId: emsland.id, allianceId: alliance.id });

  await leaveAlliance(officeOf(aiw), alliance.id);

  expect(await place(3)).toMatchObject({ responsibleId: null, allianceId: null });
  await bringColleague(
    guestOf(aiw),
    before.id,
    { name: "Kollegin", email: before.email },
    "192.0.2.1",
  );
  const colleague = { sessionId: id, broughtById: before.id };
  expect(await db.registration.findFirst({ where: colleague })).toMatchObject({
    responsibleId: null,
  });
  const openToAllAt = later(theEveningBefore, 120);
  const second = await aSecondDate(aiw, id, { seats: 2, openToAllAt });
  const brought = { sessionId: second, secondOfId: waiting.id };
  expect(await db.registration.findFirst({ where: brought })).toMatchObject({
    responsibleId: null,
    allianceId: null,
  });
});

test("seats kept for a partner that had not adopted yet are everybody's once it is none", async () => {
  const contingent = { id: newId(), sessionId: session.id, limit: 5, releasesAt: theSessionStarts };
  const steinfurt = await anAssociation("steinfurt");
  await join(officeOf(steinfurt), alliance.id);
  await db.seatPool.create({ data: { ...contingent, associationId: steinfurt.id } });
  await db.seatPool.updateMany({
    where: { sessionId: session.id, associationId: null },
    data: { limit: { decrement: 5 }, contingents: 1 },
  });

  await leaveAlliance(officeOf(steinfurt), alliance.id);

  expect(await commonPool()).toMatchObject({ limit: 20, contingents: 0 });
});

test("what another alliance of both shows as well stays adopted", async () => {
  const second = await anAlliance(aiw, emsland);
  await list(officeOf(aiw), session.id, { allianceId: second.id });
  expect(await getLeaving(officeOf(emsland), alliance.id)).toMatchObject({ ending: 0, people: 0 });

  await leaveAlliance(officeOf(emsland), alliance.id);

  const adoption = { sessionId: session.id, associationId: emsland.id };
  expect(
    await db.adoption.findUnique({ where: { sessionId_associationId: adoption } }),
  ).toMatchObject({ endedAt: null, allianceId: second.id });
});

test("an adoption at the moment of leaving is ended with the others, or not made", async () => {
  const open = await Promise.all(Array.from({ length: 4 }, () => aSession(aiw, { alliance })));
  await Promise.all([
    ...open.slice(0, 2).map(({ id }) => adopt(officeOf(emsland), id)),
    leaveAlliance(officeOf(emsland, later(theEveningBefore, 1)), alliance.id),
    ...open.slice(2).map(({ id }) => adopt(officeOf(emsland), id)),
  ]);

  const running = { associationId: emsland.id, endedAt: null };
  expect(await db.adoption.count({ where: running })).toBe(0);
});

test("nobody leaves what they do not belong to, nor twice", async () => {
  const stranger = await anAssociation("steinfurt");
  const notThere = { status: 404 };
  await expect(leaveAlliance(officeOf(stranger), alliance.id)).rejects.toMatchObject(notThere);
  await leaveAlliance(officeOf(emsland), alliance.id);
  await expect(leaveAlliance(officeOf(emsland), alliance.id)).rejects.toMatchObject(notThere);
});
