import { beforeEach, expect, test } from "vitest";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { getEnding } from "#app/features/rooms/moderation-queries.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aSession, later, officeOf } from "#tests/support/cast.ts";
import { aRoom, guestVisitor, insider, moderatorIn, now, type TestRoom } from "./cast.ts";

let room: TestRoom;
let id: string;

beforeEach(async () => {
  room = await aRoom({ minutesAgo: 50 });
  ({ id } = room.session);
});

const send = (fields: Record<string, string>, at = now) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return actInRoom(officeOf(room.host, at), id, form);
};
const prolong = (minutes: number) =>
  send({ intent: "prolong", ende: later(room.session.endsAt, minutes).toISOString() });
const sessionNow = () => db.session.findUniqueOrThrow({ where: { id } });
const deliveries = async () => {
  while ((await hearFacts(100)) > 0);
  return db.delivery.count({
    where: { fact: { type: { in: ["session.prolonged", "session.ended"] } } },
  });
};

test("a running session lasts longer: room and expert stay, the guests see it, nobody gets a mail", async () => {
  const guest = await insider(room);
  expect(await prolong(15)).toEqual({ ok: true });
  expect(await prolong(15), "sent twice").toEqual({ ok: true });
  const endsAt = later(room.session.endsAt, 15);
  expect(await sessionNow()).toMatchObject({ endsAt, revision: room.session.revision + 1 });
  const engagement = await db.engagement.findUniqueOrThrow({ where: { id: room.engagement.id } });
  expect(engagement.endsAt).toEqual(endsAt);
  const seen = await recordPresence(room.scope, await guestVisitor(guest.id), {
    ...{ pass: guest.pass, identity: guest.pass },
  });
  expect(seen).toEqual({ ok: true, minutesLeft: 25, endsAt });
  expect(await deliveries()).toBe(0);
});

test("not into the time of another session of the same expert, without saying where", async () => {
  const startsAt = later(room.session.endsAt, 20);
  await aSession(room.host, { startsAt, expert: { id: room.engagement.expertId } });
  const { visitor } = await moderatorIn(room);
  const { laterEnds } = await getEnding(officeOf(room.host, now), visitor);
  expect(laterEnds.map(({ minutes, isFree }) => [minutes, isFree])).toEqual([
    [15, true],
    [30, false],
  ]);
  expect(await prolong(30)).toEqual({ ok: false, refusal: "expert-not-free" });
  expect((await sessionNow()).endsAt).toEqual(room.session.endsAt);
  expect(await prolong(15)).toEqual({ ok: true });
});

test("only by what is offered, and only while it runs", async () => {
  expect(await prolong(200)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await send({ intent: "prolong", ende: "nie" })).toMatchObject({
    refusal: "changed-meanwhile",
  });
  const after = later(room.session.endsAt, 1);
  expect(await send({ intent: "prolong", ende: "" }, after)).toMatchObject({
    refusal: "session-over",
  });
});

test("an end is taken back within 20 seconds by who runs the room, a move is not", async () => {
  await prolong(30);
  expect(await send({ intent: "undo" }, later(now, 0.2))).toEqual({ ok: true });
  expect((await sessionNow()).endsAt).toEqual(room.session.endsAt);
  await prolong(30);
  expect(await send({ intent: "undo" }, later(now, 1))).toMatchObject({
    refusal: "too-late-to-undo",
  });
});

test("ended for everybody: the doors close at once, the expert is free, and it can be taken back", async () => {
  const guest = await insider(room);
  expect(await send({ intent: "end" })).toEqual({ ok: true });
  expect(await sessionNow()).toMatchObject({ endsAt: now });
  const visitor = async () => guestVisitor(guest.id);
  expect(await enter(room.scope, await visitor())).toEqual({ ok: false, refusal: "over" });
  const expert = await visitorBehind(room.stage);
  expect(await enter(room.scope, expert)).toEqual({ ok: false, refusal: "over" });
  expect(await deliveries()).toBe(0);

  expect(await send({ intent: "undo" }, later(now, 0.1))).toEqual({ ok: true });
  expect((await sessionNow()).endsAt).toEqual(room.session.endsAt);
  expect((await enter(room.scope, await visitor())).ok).toBe(true);
});

test("a room ended in its last half hour opens again while its doors would be open", async () => {
  const { id: guest } = await insider(room);
  const scope = { ...room.scope, now: later(room.session.endsAt, 5) };
  expect(await send({ intent: "end" }, scope.now)).toEqual({ ok: true });
  expect((await sessionNow()).endsAt, "it was over").toEqual(room.session.endsAt);
  expect(await enter(scope, await guestVisitor(guest))).toMatchObject({ refusal: "over" });
  expect(await send({ intent: "reopen" }, scope.now)).toEqual({ ok: true });
  expect((await enter(scope, await guestVisitor(guest))).ok).toBe(true);
  const late = later(room.session.endsAt, 31);
  expect(await send({ intent: "reopen" }, late)).toMatchObject({ refusal: "not-running" });
});
