import { beforeEach, describe, expect, test } from "vitest";
import { readHour } from "#app/features/live/read-hour.server.ts";
import { decideForExpert, type Standing } from "#app/features/notifications/decide.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { getDoor } from "#app/features/rooms/queries.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { ben, later, officeOf } from "#tests/support/cast.ts";
import { aRoom, guestVisitor, insider, now, type TestRoom } from "./cast.ts";

let room: TestRoom;
let id: string;
beforeEach(async () => {
  room = await aRoom({ minutesAgo: 10 });
  ({ id } = room.session);
});

const send = (fields: Record<string, string>, at = now) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return actInRoom(officeOf(room.host, at), id, form);
};
const elsewhere = { intent: "elsewhere", url: "https://meet.example.org/aiw", phone: "" };
const leads = { url: "https://meet.example.org/aiw", phone: null };

describe("when technology fails", () => {
  test("one press leads everybody on, in the room and at the door, and another one back", async () => {
    const guest = await insider(room);
    expect(await send(elsewhere)).toEqual({ ok: true });
    expect((await readHour(id)).elsewhere).toEqual(leads);
    const door = async () => getDoor(room.scope, await guestVisitor(guest.id));
    expect((await door()).elsewhere).toEqual(leads);
    expect(await send({ intent: "elsewhere", url: "", phone: "02563 1234" })).toEqual({ ok: true });
    expect((await readHour(id)).elsewhere).toEqual({ url: null, phone: "02563 1234" });
    expect(await send({ intent: "lead-back" })).toEqual({ ok: true });
    expect(await send({ intent: "lead-back" }), "pressed twice").toEqual({ ok: true });
    expect((await door()).elsewhere).toBeNull();
    const facts = await db.fact.findMany({
      where: { type: { startsWith: "room.led-" }, payload: { path: ["sessionId"], equals: id } },
      orderBy: { id: "asc" },
    });
    expect(facts.map(({ type }) => type)).toEqual([
      "room.led-elsewhere",
      "room.led-elsewhere",
      "room.led-back",
    ]);
  });

  test("a link that is none, and nowhere at all, lead nobody", async () => {
    const refused = (refusal: string) => ({ ok: false, refusal });
    expect(await send({ ...elsewhere, url: "meet.example.org" })).toEqual(refused("url-malformed"));
    expect(await send({ ...elsewhere, url: " " })).toEqual(refused("nowhere"));
    const late = later(room.session.endsAt, 31);
    expect(await send(elsewhere, late)).toEqual(refused("not-running"));
    expect(await send({ intent: "another-room" }, late)).toEqual(refused("not-running"));
    expect((await readHour(id)).elsewhere).toBeNull();
  });

  test("another room lies behind the same links, and each press makes a new one", async () => {
    await insider(room);
    const before = await db.room.findUniqueOrThrow({ where: { sessionId: id } });
    await send({ intent: "another-room" });
    const after = await db.room.findUniqueOrThrow({ where: { sessionId: id } });
    expect(after.id).toBe(before.id);
    expect(after.livekitName).not.toBe(before.livekitName);
  });
});

test("those who are not there are told by mail, who sees it on the page is not", async () => {
  const there = await insider(room);
  const away = await room.signUp(ben);
  await db.roomEntry.updateMany({ where: { registrationId: there.id }, data: { lastSeenAt: now } });
  await send(elsewhere);
  while ((await hearFacts(100)) > 0);
  const told = await db.delivery.findMany({
    where: { template: "led-elsewhere", fact: { payload: { path: ["sessionId"], equals: id } } },
  });
  expect(told.map(({ recipientId }) => recipientId)).toEqual([away]);
});

test("an expert who is not in the room is told by mail as well, by the link to the stage", async () => {
  const { engagement } = room;
  await send(elsewhere);
  while ((await hearFacts(100)) > 0);
  const told = () =>
    db.delivery.findMany({
      where: { recipientId: engagement.id, template: { startsWith: "expert-led-" } },
      orderBy: { id: "asc" },
      select: { template: true },
    });
  expect(await told()).toEqual([{ template: "expert-led-elsewhere" }]);
  const visitor = await visitorBehind(room.stage);
  const entered = await enter(room.scope, visitor);
  const identity = (entered.ok && entered.identity) || "";
  await db.roomEntry.update({ where: { identity }, data: { lastSeenAt: now } });
  await send({ intent: "lead-back" });
  while ((await hearFacts(100)) > 0);
  expect(await told(), "who sees it on the page is not").toHaveLength(1);
});

test("an expert hears the newest word alone, and nothing once released or over", () => {
  const standing = (more: Partial<Standing>) => ({ ...heard, ...more }) as Standing;
  const heard = {
    ...{ status: "firm", newer: [], isOver: false, isDraft: false, isCancelled: false },
    ...{ isTold: false, undoneUntil: null, sequence: 0, requestedSequence: 0 },
  };
  const led = (more: Partial<Standing> = {}) =>
    decideForExpert("expert-led-elsewhere", standing(more)).tell;
  expect(led()).toBe(true);
  for (const more of [{ newer: ["expert-led-back" as const] }, { status: "released" }])
    expect(led(more)).toBe(false);
  expect(led({ isOver: true })).toBe(false);
});
