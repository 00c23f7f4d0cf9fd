import { beforeEach, expect, test } from "vitest";
import { startingImprint } from "#app/features/alliance/starting-texts.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { prefer } from "#app/features/seats/prefer.server.ts";
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
} from "#tests/support/cast.ts";
import { aSecondDate, placesIn } from "#tests/support/second-date.ts";

let aiw: Association;
let emsland: Association;
let steinfurt: Association;
let alliance: { id: string };
let first: string;

const openToAllAt = later(theEveningBefore, 120);

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  steinfurt = await anAssociation("steinfurt");
  alliance = await anAlliance(aiw, emsland, steinfurt);
  first = (await aSession(aiw, { seats: 1, alliance, adoptedBy: emsland })).id;
  for (const n of [0, 1, 2]) await register(guestOf(aiw), first, guest(n));
});

test("whom the office gives a seat of the second date waits for the first no longer", async () => {
  const second = await aSecondDate(aiw, first, { seats: 1, alliance, openToAllAt });
  await db.session.update({ where: { id: second }, data: { promotionPolicy: "offer" } });
  const place = async (name: string) =>
    (await db.registration.findFirstOrThrow({ where: { sessionId: second, name } })).id;
  await withdraw(guestOf(aiw), await place("Gast 1"));
  expect(await placesIn(second)).toEqual(["2 waiting"]);

  expect(await prefer(officeOf(aiw), await place("Gast 2"), { passing: 0 })).toEqual({ ok: true });

  expect(await placesIn(second)).toEqual(["2 seated"]);
  expect(await placesIn(first)).toEqual(["0 seated", "1 waiting"]);
});

test("who shows a second date already is not said to have begun, when it is listed anew", async () => {
  const second = await aSecondDate(aiw, first, { seats: 1, alliance, openToAllAt });
  await adopt(officeOf(steinfurt), first);
  await unlist(officeOf(aiw), second, { allianceId: alliance.id });
  await list(officeOf(aiw), second, { allianceId: alliance.id });

  const begun = await db.fact.findMany({
    where: { type: "session.adopted", payload: { path: ["sessionId"], equals: second } },
    orderBy: { id: "asc" },
    select: { associationId: true },
  });
  expect(begun.map(({ associationId }) => associationId)).toEqual([emsland.id, steinfurt.id]);
});

test("a second date is adopted along only by who has an imprint of its own", async () => {
  await db.association.update({
    where: { id: emsland.id },
    data: { imprint: startingImprint(emsland) },
  });

  const second = await aSecondDate(aiw, first, { seats: 1, alliance, openToAllAt });

  expect(await db.adoption.count({ where: { sessionId: second } })).toBe(0);
});
