import { expect, test } from "vitest";
import { findSigning, markSigning } from "#app/features/floor/signing.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { anAssociation, later, officeOf } from "#tests/support/cast.ts";

/** A room with somebody in it who could interpret. */
async function aRoom() {
  const { session, office, aGuest } = await aSessionWithQuestions();
  const { registrationId } = (await aGuest()).actor;
  const room = await db.room.create({
    data: { id: newId(), sessionId: session.id, livekitName: newId(), createdAt: office.now },
  });
  let minutes = 0;
  const comesIn = async () => {
    const entry = { identity: newId(), roomId: room.id, registrationId, displayName: "Ina" };
    await db.roomEntry.create({ data: { ...entry, issuedAt: later(office.now, minutes++) } });
    return entry.identity;
  };
  return { session, office, registrationId, comesIn };
}

test("who interprets is known by person: also when they come again, until the mark is taken away", async () => {
  const { session, office, comesIn } = await aRoom();
  const first = await comesIn();
  expect(await findSigning(session.id)).toEqual([]);
  await Promise.all([1, 2].map(() => markSigning(office, session.id, first, true)));
  const second = await comesIn();
  expect(await findSigning(session.id)).toEqual([second, first]);
  await markSigning(office, session.id, second, false);
  expect(await findSigning(session.id)).toEqual([]);
  await markSigning(office, session.id, first, true);
  expect(await findSigning(session.id)).toEqual([second, first]);
});

test("the mark is in the journal, once each time", async () => {
  const { session, office, comesIn } = await aRoom();
  const identity = await comesIn();
  for (const isOn of [true, true, false, false])
    await markSigning(office, session.id, identity, isOn);
  const facts = await db.fact.findMany({
    where: {
      type: { startsWith: "floor.signing" },
      payload: { path: ["sessionId"], equals: session.id },
    },
    orderBy: { id: "asc" },
  });
  expect(facts.map(({ type }) => type)).toEqual(["floor.signing-marked", "floor.signing-unmarked"]);
});

test("another association marks nobody, and nobody of another room is marked", async () => {
  const { session, office, comesIn } = await aRoom();
  const identity = await comesIn();
  const missing = { status: 404 };
  const foreign = officeOf(await anAssociation("emsland"), office.now);
  await expect(markSigning(foreign, session.id, identity, true)).rejects.toMatchObject(missing);
  const other = await (await aRoom()).comesIn();
  await expect(markSigning(office, session.id, other, true)).rejects.toMatchObject(missing);
});
