import { beforeEach, expect, test } from "vitest";
import { publish } from "#app/features/planning/publish.server.ts";
import { publishDue } from "#app/features/planning/publish-due.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { offerDueSecondDates } from "#app/features/seats/offer-due-second-dates.server.ts";
import { setPublication } from "#app/features/sessions/set-publication.server.ts";
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
import { placesIn } from "#tests/support/second-date.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };
let first: string;
let second: string;

const atNine = later(theEveningBefore, 30);
const openToAllAt = later(theEveningBefore, 120);

/** A full session with three who wait, and a draft of its second date with two seats. */
beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
  first = (await aSession(aiw, { seats: 1, alliance, adoptedBy: emsland })).id;
  for (let n = 0; n <= 3; n++) await register(guestOf(n % 2 ? emsland : aiw), first, guest(n));
  const nextDay = later(theEveningBefore, 26 * 60);
  second = (await aSession(aiw, { seats: 2, draft: true, startsAt: nextDay })).id;
  await db.session.update({
    where: { id: second },
    data: { secondDateOfId: first, openToAllAt },
  });
});

test("published from the desk, the second date's seats are held before any newcomer comes", async () => {
  expect(await publish(officeOf(aiw), second)).toEqual({ ok: true });
  await register(guestOf(aiw), second, guest(9));

  expect(await placesIn(second)).toEqual(["2 offered", "9 seated"]);
});

test("published by itself with its listing, it brings everybody over, also a partner's guests", async () => {
  const when = { at: atNine, allianceIds: [alliance.id] };
  expect(await setPublication(officeOf(aiw), second, when)).toEqual({ ok: true });

  expect(await publishDue({ now: atNine })).toBe(1);
  await register(guestOf(aiw, atNine), second, guest(9));

  expect(await placesIn(second)).toEqual(["1 offered", "2 offered", "3 waiting", "9 waiting"]);
});

test("whoever signs up while it is published never passes those who wait", async () => {
  const newcomers = [11, 12, 13, 14].map(async (n) => {
    while ((await db.session.count({ where: { id: second, publishedAt: null } })) > 0);
    return register(guestOf(aiw), second, guest(n));
  });
  await Promise.all([publish(officeOf(aiw), second), ...newcomers]);

  const places = await placesIn(second);
  expect(places[0]).toBe("2 offered");
  expect(places.filter((place) => place.endsWith("seated"))).toHaveLength(1);
});

test("who waits through a partner that shows the second date later is brought over then", async () => {
  await publish(officeOf(aiw), second);
  await list(officeOf(aiw), second, { allianceId: alliance.id });
  await adopt(officeOf(emsland), second);

  for (const _ of ["a first look", "and a second one"]) {
    await offerDueSecondDates({ now: theEveningBefore });
    expect(await placesIn(second)).toEqual(["2 offered", "1 offered", "3 waiting"]);
  }
});

test("a partner that shows it later brings its waiting list before its first newcomer", async () => {
  await publish(officeOf(aiw), second);
  await list(officeOf(aiw), second, { allianceId: alliance.id });
  await adopt(officeOf(emsland), second);
  await register(guestOf(emsland), second, guest(9));

  const places = await placesIn(second);
  expect(places).toHaveLength(4);
  expect(places.at(-1)).toBe("9 waiting");
});
