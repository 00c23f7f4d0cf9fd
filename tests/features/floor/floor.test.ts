import { beforeEach, expect, test } from "vitest";
import { followRoom } from "#app/features/floor/act-on-floor.server.ts";
import { answerInvitation, leaveStage } from "#app/features/floor/answer-invitation.server.ts";
import { inviteToStage, lowerHandOf, takeOffStage } from "#app/features/floor/give-floor.server.ts";
import { getFloor, handsInOrder } from "#app/features/floor/hands-in-order.server.ts";
import { floorOf, onStage } from "#app/features/floor/own-floor.server.ts";
import { lowerHand, raiseHand } from "#app/features/floor/raise-hand.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { removePerson } from "#app/features/rooms/remove-person.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anna, ben, guest, later } from "#tests/support/cast.ts";
import { aRoom, insider, moderatorIn, now, staffOf, type TestRoom } from "../rooms/cast.ts";

let room: TestRoom;
let blum: Awaited<ReturnType<typeof insider>>;
let acker: Awaited<ReturnType<typeof insider>>;
let host: Awaited<ReturnType<typeof staffOf>>;

const seat = ({ id }: { id: string }) => ({
  sessionId: room.session.id,
  registrationId: id,
});
const factsOf = async () => {
  const facts = await db.fact.findMany({
    where: {
      type: { startsWith: "floor." },
      payload: { path: ["sessionId"], equals: room.session.id },
    },
    orderBy: { id: "asc" },
  });
  return facts.map(({ type, staffId, actor }) => ({ type, by: staffId ? "staff" : actor }));
};

beforeEach(async () => {
  room = await aRoom();
  blum = await insider(room, anna);
  acker = await insider(room, ben);
  host = await staffOf(room.host);
});

test("a hand keeps its place, and each is told about its own alone", async () => {
  await raiseHand({ now }, blum.visitor);
  await raiseHand({ now: later(now, 1) }, acker.visitor);
  await raiseHand({ now: later(now, 2) }, blum.visitor);
  expect(await floorOf(blum.visitor)).toEqual({ hand: { place: 1, of: 2 }, invitation: null });
  expect(await floorOf(acker.visitor)).toEqual({ hand: { place: 2, of: 2 }, invitation: null });
  await lowerHand({ now: later(now, 3) }, blum.visitor);
  expect((await floorOf(blum.visitor)).hand).toBeNull();
  expect((await floorOf(acker.visitor)).hand).toEqual({ place: 1, of: 1 });
});

test("a hundred presses at once raise one hand", async () => {
  await Promise.all(Array.from({ length: 20 }, () => raiseHand({ now }, blum.visitor)));
  expect(await db.handRaise.count({ where: { registrationId: blum.id } })).toBe(1);
});

test("nobody is on stage who has not said yes, and a no leaves the hand up", async () => {
  await raiseHand({ now }, blum.visitor);
  expect(await inviteToStage(host, seat(blum))).toEqual({ ok: true });
  expect(await onStage(blum.visitor)).toBeNull();
  await answerInvitation({ now }, blum.visitor, { isYes: false, naming: "name" });
  expect(await onStage(blum.visitor)).toBeNull();
  expect(await floorOf(blum.visitor)).toEqual({ hand: { place: 1, of: 1 }, invitation: null });
  await inviteToStage(host, seat(blum));
  await answerInvitation({ now }, blum.visitor, { isYes: true, naming: "company" });
  expect(await onStage(blum.visitor)).toEqual({ name: "Blum Metallbau GmbH" });
  expect((await floorOf(blum.visitor)).hand).toBeNull();
});

test("without an invitation a yes is worth nothing", async () => {
  const yes = { isYes: true, naming: "name" } as const;
  expect(await answerInvitation({ now }, blum.visitor, yes)).toMatchObject({ ok: false });
  await inviteToStage(host, seat(blum));
  await takeOffStage(host, seat(blum));
  expect(await answerInvitation({ now }, blum.visitor, yes)).toMatchObject({ ok: false });
  expect(await onStage(blum.visitor)).toBeNull();
});

test("who has been on stage, or had a turn, comes after those who have not", async () => {
  await inviteToStage(host, seat(blum));
  await answerInvitation({ now }, blum.visitor, { isYes: true, naming: "name" });
  await leaveStage({ now }, blum.visitor);
  await raiseHand({ now }, blum.visitor);
  await raiseHand({ now: later(now, 5) }, acker.visitor);
  const turns = async () =>
    (await handsInOrder(room.session.id)).map(({ registrationId }) => registrationId);
  expect(await turns()).toEqual([acker.id, blum.id]);
  const third = await insider(room, guest(3));
  await lowerHandOf(host, seat(acker), true);
  await raiseHand({ now: later(now, 6) }, acker.visitor);
  await raiseHand({ now: later(now, 7) }, third.visitor);
  expect(await turns()).toEqual([third.id, blum.id, acker.id]);
});

test("every act of moderation is in the journal, and a hand is not", async () => {
  await raiseHand({ now }, blum.visitor);
  await raiseHand({ now }, acker.visitor);
  await inviteToStage(host, seat(blum));
  await answerInvitation({ now }, blum.visitor, { isYes: true, naming: "name" });
  await takeOffStage(host, seat(blum));
  await lowerHandOf(host, seat(acker), false);
  expect(await factsOf()).toEqual([
    { type: "floor.guest-invited", by: "staff" },
    { type: "floor.guest-taken-off", by: "staff" },
    { type: "floor.hand-lowered", by: "staff" },
  ]);
});

test("who was sent out has neither hand nor stage, and does not come back with them", async () => {
  const { scope } = await moderatorIn(room);
  await inviteToStage(host, seat(blum));
  await answerInvitation({ now }, blum.visitor, { isYes: true, naming: "name" });
  await removePerson(scope, room.session.id, blum.pass, "Stört");
  const form = new FormData();
  form.set("intent", "remove");
  form.set("person", blum.pass);
  await followRoom(scope, room.session.id, form);
  expect(await getFloor({ now }, room.session.id)).toEqual({ hands: [], invited: [] });
  expect(await onStage(blum.visitor)).toBeNull();
});

test("who withdraws stands in no queue any more", async () => {
  await raiseHand({ now }, blum.visitor);
  await raiseHand({ now }, acker.visitor);
  await withdraw(room.scope, blum.id);
  expect(await floorOf(acker.visitor)).toMatchObject({ hand: { place: 1, of: 1 } });
});

test("in a round everybody speaks: a hand is lowered by its turn, and nobody is asked up", async () => {
  room = await aRoom({ format: "round" });
  blum = await insider(room, anna);
  host = await staffOf(room.host);
  await raiseHand({ now }, blum.visitor);
  expect(await inviteToStage(host, seat(blum))).toEqual({
    ok: false,
    refusal: "everybody-speaks",
  });
  await lowerHandOf(host, seat(blum), true);
  expect(await handsInOrder(room.session.id)).toEqual([]);
});
