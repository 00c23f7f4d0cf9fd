import { beforeEach, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { doorFor, getDoor } from "#app/features/rooms/queries.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import { ben, guestOf, later, officeOf } from "#tests/support/cast.ts";
import { aRoom, guestVisitor, insider, now, type TestRoom } from "./cast.ts";

let room: TestRoom;

beforeEach(async () => {
  room = await aRoom({ seats: 1 });
});

test("going in verifies the address and makes the room once", async () => {
  const { id } = await insider(room);
  expect((await db.registration.findUniqueOrThrow({ where: { id } })).verifiedAt).toEqual(now);
  const expert = await enter(room.scope, await visitorBehind(room.stage));
  expect(expert.ok).toBe(true);
  expect(await db.room.count({ where: { sessionId: room.session.id } })).toBe(1);
});

test("looking at the door changes nothing", async () => {
  const visitor = await guestVisitor(await room.signUp());
  const door = await getDoor(room.scope, visitor);
  expect(door).toMatchObject({ entrance: "open", displayName: "Anna Blum", isAvailable: false });
  expect(await db.room.count({ where: { sessionId: room.session.id } })).toBe(0);
});

test("a forged, shortened or foreign link leads nowhere", async () => {
  const { signUp, stage } = room;
  await signUp();
  for (const token of ["", "x.y", stage.slice(0, -1), `${stage}a`])
    await expect(visitorBehind(token)).rejects.toMatchObject({ status: 404 });
});

test("somebody who waits learns the place in the queue and finds no way in", async () => {
  await room.signUp();
  const visitor = await guestVisitor(await room.signUp(ben));
  expect(await getDoor(room.scope, visitor)).toMatchObject({ entrance: "waiting", position: 1 });
  expect(await enter(room.scope, visitor)).toEqual({ ok: false, refusal: "waiting" });
});

test("nobody gets in before the doors open, and nobody after they closed", async () => {
  const visitor = await guestVisitor(await room.signUp());
  const at = (minutes: number) => guestOf(room.host, later(room.session.startsAt, minutes));
  expect(await enter(at(-16), visitor)).toEqual({ ok: false, refusal: "early" });
  expect(await enter(at(91), visitor)).toEqual({ ok: false, refusal: "over" });
  expect(await db.roomEntry.count({ where: { registrationId: visitor.registrationId } })).toBe(0);
});

test("the page of a place and the door itself agree at every moment", async () => {
  const seat = await room.signUp();
  const { startsAt, endsAt } = room.session;
  const times = { id: room.session.id, startsAt, endsAt, cancelledAt: null };
  const seen = new Set<string>();
  for (const closedAt of [null, later(startsAt, 60)]) {
    if (closedAt) {
      await enter(room.scope, await guestVisitor(seat));
      await db.room.update({ where: { sessionId: times.id }, data: { closedAt } });
    }
    for (const minutes of [-20, -15, 0, 59, 60, 75, 89, 90, 300]) {
      const scope = guestOf(room.host, later(startsAt, minutes));
      const door = await doorFor(scope, times);
      const { entrance } = await getDoor(scope, await guestVisitor(seat));
      expect(entrance, `minute ${minutes}`).toBe(door);
      seen.add(door);
    }
  }
  expect([...seen]).toEqual(["early", "open", "over"]);
});

test("without a room server the key is refused in words, not by an error", async () => {
  const { visitor, pass } = await insider(room);
  expect(await fetchKey(room.scope, visitor, pass)).toEqual({ ok: false, refusal: "unavailable" });
});

test("no pass, no key; and a pass belongs to one person", async () => {
  const { visitor } = await insider(room);
  const expert = await visitorBehind(room.stage);
  const other = await enter(room.scope, expert);
  expect(await fetchKey(room.scope, visitor, null)).toMatchObject({ refusal: "not-entered" });
  const stolen = other.ok ? other.identity : "";
  expect(await fetchKey(room.scope, visitor, stolen)).toMatchObject({ refusal: "not-entered" });
});

test("who withdraws, or is sent out, gets no further key and has to leave", async () => {
  const { id, visitor, pass } = await insider(room);
  const presence = async () =>
    recordPresence(room.scope, await guestVisitor(id), { pass, identity: pass });
  expect(await presence()).toMatchObject({ ok: true, minutesLeft: 55 });

  await db.roomEntry.update({ where: { identity: pass }, data: { removedAt: now } });
  expect(await fetchKey(room.scope, visitor, pass)).toMatchObject({ refusal: "removed" });
  expect(await presence()).toMatchObject({ refusal: "removed" });

  await withdraw(room.scope, id);
  const gone = await guestVisitor(id);
  expect(await fetchKey(room.scope, gone, pass)).toMatchObject({ refusal: "withdrawn" });
  expect(await presence()).toMatchObject({ refusal: "withdrawn" });
});

test("a seat counts in one place: the newer window goes on, the older one is told", async () => {
  const { id, visitor, pass } = await insider(room);
  const soon = guestOf(room.host, later(now, 1));
  const second = await enter(soon, visitor);
  const newer = second.ok ? second.identity : "";
  const sign = async (identity: string) =>
    recordPresence(soon, await guestVisitor(id), { pass, identity });
  expect(await sign(newer)).toMatchObject({ ok: true });
  expect(await sign(pass)).toMatchObject({ refusal: "elsewhere" });
});

test("a cancelled session closes the door for the expert too", async () => {
  await cancel(officeOf(room.host, now), room.session.id, { reason: "krank" });
  const expert = await visitorBehind(room.stage);
  expect(await enter(room.scope, expert)).toEqual({ ok: false, refusal: "cancelled" });
});
