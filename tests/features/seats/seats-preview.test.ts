import { beforeEach, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { giveUpContingent } from "#app/features/seats/give-up-contingent.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { usualRelease } from "#app/features/seats/read-seats.ts";
import {
  getSeats,
  previewGivingUp,
  previewKeep,
  previewSeats,
} from "#app/features/seats/seats-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
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
let id: string;
const midnight = later(theEveningBefore, 5 * 60);

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  id = (await aSession(aiw, { seats: 4, adoptedBy: emsland })).id;
});

let guests = 0;
async function come(through: Association, count: number) {
  for (let n = 0; n < count; n++) await register(guestOf(through), id, guest(++guests));
}
const keep = (seats: number) => ({ associationId: emsland.id, seats, releasesAt: midnight });
const waiting = () => db.registration.count({ where: { sessionId: id, status: "waiting" } });

/** What a preview says, beside what then happens. */
async function heldAgainst(
  preview: { given: number; waiting: number },
  act: () => Promise<unknown>,
) {
  const before = await waiting();
  await act();
  expect(before - (await waiting())).toBe(preview.given);
  expect(await waiting()).toBe(preview.waiting);
}

test("more seats: as many move up as the preview has said", async () => {
  await come(aiw, 7);
  const preview = await previewSeats(officeOf(aiw), id, 6);

  expect(preview).toMatchObject({ given: 2, waiting: 1, how: "seat", pausedUntil: null });
  await heldAgainst(preview, () => changeSeats(officeOf(aiw), id, 6, { inAll: true }));
});

test("fewer seats than are taken unseat nobody, and the preview says until when none is given", async () => {
  await come(aiw, 5);
  const preview = await previewSeats(officeOf(aiw), id, 2);

  expect(preview).toMatchObject({ given: 0, waiting: 1, pausedUntil: 2 });
  await heldAgainst(preview, () => changeSeats(officeOf(aiw), id, 2, { inAll: true }));
  expect(await db.registration.count({ where: { sessionId: id, status: "seated" } })).toBe(4);
});

test("seats in all count contingents in, and are not fewer than those kept apart", async () => {
  await keepSeats(officeOf(aiw), id, keep(3));
  expect(await previewSeats(officeOf(aiw), id, 2)).toMatchObject({ refusal: "seats-kept-apart" });
  expect(await changeSeats(officeOf(aiw), id, 2, { inAll: true })).toMatchObject({
    refusal: "seats-kept-apart",
  });

  await changeSeats(officeOf(aiw), id, 10, { inAll: true });
  expect(await getSeats(officeOf(aiw), id)).toMatchObject({ total: 10, taken: 0 });
});

test("the release of a contingent moves up as many as the preview has said", async () => {
  await keepSeats(officeOf(aiw), id, keep(3));
  await come(aiw, 4);
  const released = { ...keep(0), releasesAt: theEveningBefore };
  const preview = await previewKeep(officeOf(aiw), id, released);

  expect(preview).toMatchObject({ given: 3, waiting: 0 });
  await heldAgainst(preview, () => keepSeats(officeOf(aiw), id, released));
});

test("seats kept for who waits go to them, and more than are free cannot be kept", async () => {
  await come(aiw, 4);
  await come(emsland, 2);
  await changeSeats(officeOf(aiw), id, 4);
  expect(await previewKeep(officeOf(aiw), id, keep(3))).toMatchObject({
    refusal: "too-many-seats",
    atMost: 0,
  });
  expect(await keepSeats(officeOf(aiw), id, keep(3))).toMatchObject({
    refusal: "too-many-seats",
    atMost: 0,
  });
});

test("an adopter releases what is kept for it, and nobody else's", async () => {
  await keepSeats(officeOf(aiw), id, keep(3));
  await come(aiw, 3);
  const steinfurt = await anAssociation("steinfurt");
  await expect(giveUpContingent(officeOf(steinfurt), id)).rejects.toMatchObject({ status: 404 });
  await expect(giveUpContingent(officeOf(aiw), id)).rejects.toMatchObject({ status: 404 });

  const preview = await previewGivingUp(officeOf(emsland), id);
  expect(preview).toMatchObject({ free: 3, given: 2, waiting: 0, refusal: null });
  await heldAgainst(preview ?? { given: -1, waiting: -1 }, () =>
    giveUpContingent(officeOf(emsland), id),
  );
  expect(await previewGivingUp(officeOf(emsland), id)).toBeNull();
  await expect(giveUpContingent(officeOf(emsland), id)).rejects.toMatchObject({ status: 404 });
});

test("fewer than five guests of a partner are not told apart in its contingent", async () => {
  await keepSeats(officeOf(aiw), id, keep(3));
  await come(emsland, 2);
  const { contingents } = await getSeats(officeOf(aiw), id);
  expect(contingents).toMatchObject([{ associationId: emsland.id, seats: 3, taken: null }]);
});

test.each([
  ["two days before the start", "2026-03-02T09:00:00Z", "2026-03-08T10:00"],
  ["at the start where that is past", "2026-03-09T09:00:00Z", "2026-03-10T10:00"],
])("the form proposes that a contingent is released %s", (_when, now, proposed) => {
  const startsAt = new Date("2026-03-10T09:00:00Z");
  expect(usualRelease(startsAt, "Europe/Berlin", new Date(now))).toBe(proposed);
});
