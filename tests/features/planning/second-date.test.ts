import { beforeEach, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { offerDueSecondDates } from "#app/features/seats/offer-due-second-dates.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aSecondDate, placesIn } from "#tests/support/second-date.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
});

/** One seat, taken; the others wait, in turn through both associations. */
async function aFullSession(waiting: number) {
  const { id } = await aSession(aiw, { seats: 1, alliance, adoptedBy: emsland });
  for (let n = 0; n <= waiting; n++) await register(guestOf(n % 2 ? emsland : aiw), id, guest(n));
  return id;
}

const openToAllAt = later(theEveningBefore, 120);
const opened = { now: later(openToAllAt, 1) };

test("the first in line have a seat held, the others wait there in the same order", async () => {
  const first = await aFullSession(4);
  const second = await aSecondDate(aiw, first, { seats: 2, alliance, openToAllAt });

  expect(await placesIn(second)).toEqual(["1 offered", "2 offered", "3 waiting", "4 waiting"]);
  expect(await placesIn(first)).toEqual([
    "0 seated",
    "1 waiting",
    "2 waiting",
    "3 waiting",
    "4 waiting",
  ]);
  expect(await offerDueSecondDates({ now: theEveningBefore })).toBe(0);
});

test("who takes the seat leaves the first waiting list, and only then", async () => {
  const first = await aFullSession(3);
  const second = await aSecondDate(aiw, first, { seats: 2, alliance, openToAllAt });
  const held = await db.registration.findFirstOrThrow({
    where: { sessionId: second, name: "Gast 2" },
  });

  expect(await acceptOffer(guestOf(aiw), held.id)).toEqual({ ok: true });

  expect(await placesIn(second)).toEqual(["1 offered", "2 seated", "3 waiting"]);
  expect(await placesIn(first)).toEqual(["0 seated", "1 waiting", "3 waiting"]);
});

test("a declined seat is held for the next, who keeps the place on the first list", async () => {
  const first = await aFullSession(3);
  const second = await aSecondDate(aiw, first, { seats: 1, alliance, openToAllAt });
  const held = await db.registration.findFirstOrThrow({
    where: { sessionId: second, status: "offered" },
  });

  expect(await withdraw(guestOf(emsland), held.id)).toEqual({ ok: true });

  expect(await placesIn(second)).toEqual(["2 offered", "3 waiting"]);
  expect(await placesIn(first)).toHaveLength(4);
});

test("newcomers wait behind the list; once it is open to all, they have what nobody took", async () => {
  const first = await aFullSession(3);
  const second = await aSecondDate(aiw, first, { seats: 2, alliance, openToAllAt });
  await register(guestOf(aiw), second, guest(9));
  expect(await placesIn(second)).toEqual(["1 offered", "2 offered", "3 waiting", "9 waiting"]);

  await giveSeatsDue(opened);

  expect(await placesIn(second)).toEqual(["9 seated"]);
  expect(await placesIn(first)).toHaveLength(4);
  const pool = await db.seatPool.findFirstOrThrow({ where: { sessionId: second } });
  expect(pool).toMatchObject({ taken: 1, waiting: 0 });
});

test("twelve at once, accepting and declining, never take more seats than there are, nor two each", async () => {
  const first = await aFullSession(12);
  const second = await aSecondDate(aiw, first, { seats: 5, alliance, openToAllAt });
  const offered = await db.registration.findMany({
    where: { sessionId: second, status: "offered" },
    include: { through: true },
  });

  await Promise.all([
    ...offered.flatMap(({ id, through }, n) =>
      n % 2 === 0
        ? [acceptOffer(guestOf(through), id), acceptOffer(guestOf(through), id)]
        : [withdraw(guestOf(through), id)],
    ),
    ...[20, 21, 22].map((n) => register(guestOf(aiw), second, guest(n))),
    offerDueSecondDates({ now: theEveningBefore }),
    giveSeatsDue({ now: theEveningBefore }),
  ]);

  const places = await placesIn(second);
  expect(places.filter((place) => / (seated|offered)/.test(place))).toHaveLength(5);
  expect(places.slice(0, 5)).toEqual([
    "1 seated",
    "3 seated",
    "5 seated",
    "6 offered",
    "7 offered",
  ]);
  const stillFirst = await placesIn(first);
  for (const n of [1, 3, 5]) expect(stillFirst).not.toContain(`${n} waiting`);
  expect(stillFirst).toHaveLength(13 - 3);
  expect(new Set(places).size).toBe(places.length);
});

test("who came through a partner is offered it only where the partner shows the second date", async () => {
  const first = await aFullSession(2);
  const own = await aSecondDate(aiw, first, { seats: 5, openToAllAt });

  expect(await placesIn(own)).toEqual(["2 offered"]);
});
