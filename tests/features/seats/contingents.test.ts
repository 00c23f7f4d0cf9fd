import { beforeEach, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
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
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let steinfurt: Association;
const midnight = later(theEveningBefore, 5 * 60);

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  steinfurt = await anAssociation("steinfurt");
});

/** Four seats, two of them kept for Emsland until midnight. */
async function twoOfFourForEmsland() {
  const alliance = await anAlliance(aiw, emsland, steinfurt);
  const { id } = await aSession(aiw, { seats: 4, alliance, adoptedBy: [emsland, steinfurt] });
  await keep(id, 2);
  return id;
}

const keep = (id: string, seats: number, releasesAt = midnight) =>
  keepSeats(officeOf(aiw), id, { associationId: emsland.id, seats, releasesAt });

let guests = 0;
async function comes(through: Association, id: string) {
  guests += 1;
  const outcome = await register(guestOf(through), id, guest(guests));
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { place, registrationId } = outcome;
  return { place, id: registrationId ?? "" };
}

const statusOf = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).status;
const seats = async (sessionId: string) =>
  (
    await db.seatPool.findMany({
      where: { sessionId },
      orderBy: { associationId: { sort: "asc", nulls: "first" } },
    })
  ).map(({ taken, limit, waiting }) => `${taken}/${limit}+${waiting}`);

test("seats that are kept for an association are not given to others", async () => {
  const id = await twoOfFourForEmsland();
  await comes(aiw, id);
  await comes(steinfurt, id);

  expect((await comes(aiw, id)).place).toEqual({ status: "waiting", position: 1 });
  expect(await seats(id)).toEqual(["2/2+1", "0/2+0"]);
});

test("its guests take the association's own seats first, then the common ones", async () => {
  const id = await twoOfFourForEmsland();
  await comes(emsland, id);
  expect(await seats(id)).toEqual(["0/2+0", "1/2+0"]);
  await comes(emsland, id);
  await comes(emsland, id);

  expect(await seats(id)).toEqual(["1/2+0", "2/2+0"]);
});

test("its guests pass the common queue, and see their place among their own", async () => {
  const id = await twoOfFourForEmsland();
  await comes(aiw, id);
  await comes(aiw, id);
  await comes(aiw, id);

  expect((await comes(emsland, id)).place).toEqual({ status: "seated" });
  await comes(emsland, id);
  expect((await comes(emsland, id)).place).toEqual({ status: "waiting", position: 1 });
});

test("a kept seat that is freed goes to the first who waits through that association", async () => {
  const id = await twoOfFourForEmsland();
  await comes(aiw, id);
  await comes(aiw, id);
  const first = await comes(emsland, id);
  await comes(emsland, id);
  const others = await comes(aiw, id);
  const own = await comes(emsland, id);
  await withdraw(guestOf(emsland), first.id);

  expect([await statusOf(others.id), await statusOf(own.id)]).toEqual(["waiting", "seated"]);
});

test("at its time a contingent's free seats go to the first of all who wait", async () => {
  const id = await twoOfFourForEmsland();
  await comes(emsland, id);
  await comes(aiw, id);
  await comes(aiw, id);
  const waiting = [await comes(aiw, id), await comes(steinfurt, id)];
  await giveSeatsDue({ now: later(midnight, -1) });
  expect(await statusOf(waiting[0]?.id ?? "")).toBe("waiting");
  await giveSeatsDue({ now: midnight });

  expect(await Promise.all(waiting.map((one) => statusOf(one.id)))).toEqual(["seated", "waiting"]);
  expect(await seats(id)).toEqual(["3/3+1", "1/1+0"]);
});

test("a seat of a released contingent is everybody's once it is freed", async () => {
  const id = await twoOfFourForEmsland();
  const theirs = await comes(emsland, id);
  await giveSeatsDue({ now: midnight });
  await withdraw(guestOf(emsland), theirs.id);

  expect(await seats(id)).toEqual(["0/4+0", "0/0+0"]);
  expect((await comes(aiw, id)).place).toEqual({ status: "seated" });
});

test("an association that leaves gives its free seats back", async () => {
  const id = await twoOfFourForEmsland();
  await unadopt(officeOf(emsland), id);

  expect(await seats(id)).toEqual(["0/4+0", "0/0+0"]);
});

test("only seats that are free can be kept, and only for those who show the session", async () => {
  const id = await twoOfFourForEmsland();
  await comes(aiw, id);

  expect(await keep(id, 4)).toEqual({ ok: false, refusal: "too-many-seats", atMost: 3 });
  expect(await keep(id, 3)).toEqual({ ok: true });
  const stranger = await anAssociation("aiw");
  const forStranger = { associationId: stranger.id, seats: 1, releasesAt: midnight };
  expect(await keepSeats(officeOf(aiw), id, forStranger)).toMatchObject({ refusal: "not-adopted" });
  await expect(keepSeats(officeOf(emsland), id, forStranger)).rejects.toMatchObject({
    status: 404,
  });
});

test("a known address hears what a new one through the same association would", async () => {
  const id = await twoOfFourForEmsland();
  await comes(aiw, id);
  await comes(aiw, id);
  await register(guestOf(emsland), id, guest(900));

  expect(await register(guestOf(emsland), id, guest(900))).toMatchObject({
    registrationId: null,
    place: { status: "seated" },
  });
  expect(await register(guestOf(aiw), id, guest(900))).toMatchObject({
    place: { status: "waiting", position: 1 },
  });
});
