import { beforeAll, expect, test, vi } from "vitest";
import { presenceOf } from "#app/features/attendance/minutes.server.ts";
import { newEntry, roomFor } from "#app/features/rooms/enter.server.ts";
import { processWebhooks } from "#app/features/rooms/process-webhooks.server.ts";
import { receiveWebhook } from "#app/features/rooms/receive-webhook.server.ts";
import { noteFound, reconcileAttendance } from "#app/features/rooms/reconcile-attendance.server.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { db } from "#app/platform/db.server.ts";
import { guest, later } from "#tests/support/cast.ts";
import { aRoom, insider, type TestRoom } from "../rooms/cast.ts";
import { bodyOf, signed } from "../rooms/webhook.ts";

await vi.hoisted(async () =>
  Object.assign(process.env, (await import("../rooms/webhook.ts")).hookEnvironment),
);

let room: TestRoom;
let livekitName: string;
let roomId: string;
let start: Date;
let guests = 0;

beforeAll(async () => {
  room = await aRoom({ minutesAgo: 60, seats: 500 });
  start = room.session.startsAt;
  await insider(room);
  ({ livekitName, id: roomId } = await db.room.findUniqueOrThrow({
    where: { sessionId: room.session.id },
  }));
});

/** Somebody who got their key before the beginning. */
async function early() {
  const { id, visitor } = await insider(room, guest(++guests));
  return { id, visitor, identity: await newEntry(visitor, roomId, later(start, -12)) };
}

type Stay = { sid: string; identity: string; from: number; to: number };

const joined = ({ sid, identity, from }: Stay) =>
  bodyOf({
    event: "participant_joined",
    at: later(start, from),
    participant: { sid, identity, joinedAt: later(start, from) },
  });
const left = ({ sid, identity, from, to }: Stay) =>
  bodyOf({
    event: "participant_left",
    at: later(start, to),
    participant: { sid, identity, joinedAt: later(start, from) },
  });

async function tell(bodies: string[]) {
  for (const body of bodies) {
    await receiveWebhook({ now: room.scope.now }, body, await signed(body));
    if (Math.random() < 0.3) await processWebhooks(room.scope);
  }
  await processWebhooks(room.scope);
}

async function minutesOf(registrationId: string) {
  return (await presenceOf(room.scope, room.session, registrationId)).minutes;
}

const shuffled = <T>(items: T[]) =>
  items
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

test("in whatever order webhooks come, and twice, the minutes are right", async () => {
  for (let round = 0; round < 8; round++) {
    const { id, identity } = await early();
    const first = { sid: `PA_${round}a`, identity, from: 0, to: 12 };
    const second = { sid: `PA_${round}b`, identity, from: 20, to: 50 };
    const all = [joined(first), left(first), joined(second), left(second)];
    await tell(shuffled([...all, ...all.slice(0, 1 + (round % 4))]));
    expect(await minutesOf(id)).toBe(42);
  }
});

test("a lost joining is made up for by the leaving", async () => {
  const { id, identity } = await early();
  await tell([left({ sid: "PA_lost1", identity, from: 5, to: 35 })]);
  expect(await minutesOf(id)).toBe(30);
});

test("the end of the room is the end for everyone who was still in it", async () => {
  const { id, identity } = await early();
  const stay = { sid: "PA_end", identity, from: 10, to: 0 };
  await tell([
    joined(stay),
    bodyOf({ event: "room_finished", room: livekitName, at: later(start, 40) }),
  ]);
  expect(await minutesOf(id)).toBe(30);
});

test("who was told in, and whom no sign and no poll ever found there, is not there until the next poll", async () => {
  const { id, identity } = await early();
  await tell([joined({ sid: "PA_glimpse", identity, from: 10, to: 0 })]);
  await noteFound({ now: later(start, 14) }, roomId, []);
  expect(await minutesOf(id)).toBe(1);
});

test("a leaving that never comes is concluded from the page's last sign", async () => {
  const { id, identity } = await early();
  await tell([joined({ sid: "PA_silent", identity, from: 10, to: 0 })]);
  await giveSign(identity, later(start, 33));

  await reconcileAttendance(room.scope);
  const open = await db.attendance.findUniqueOrThrow({ where: { participantSid: "PA_silent" } });
  expect(open.missedAt, "a silent room server is not believed at once").toBeNull();

  await reconcileAttendance({ now: later(room.session.endsAt, 31) });
  expect(await minutesOf(id)).toBe(23);
});

test("who waits before the beginning, or talks on after the end, is there from one to the other", async () => {
  const { id, identity } = await early();
  const stay = { sid: "PA_long", identity, from: -10, to: 75 };
  await tell([left(stay)]);
  expect(await minutesOf(id)).toBe(60);
});

test("two devices at once count once", async () => {
  const { id, visitor, identity } = await early();
  const phone = await newEntry(visitor, roomId, start);
  await tell([
    left({ sid: "PA_desk", identity, from: 0, to: 30 }),
    left({ sid: "PA_phone", identity: phone, from: 20, to: 50 }),
  ]);
  expect(await minutesOf(id)).toBe(50);
});

test("where no webhook ever comes, the page's own signs tell the minutes", async () => {
  const { id, visitor } = await insider(room, guest(++guests));
  const identity = await newEntry(visitor, roomId, start);
  for (let second = 0; second <= 20 * 60; second += 25)
    await giveSign(identity, later(start, second / 60));
  await giveSign(identity, later(start, 20));
  expect(await minutesOf(id)).toBe(20);
  expect(await db.lifeSign.count({ where: { identity } }), "one row, however many signs").toBe(1);
});

test("a room server whose clock is wrong is put right by when keys were made", async () => {
  const late = await aRoom({ minutesAgo: 60 });
  const { id, visitor } = await insider(late);
  const { id: lateId } = await roomFor(late.session.id, start);
  const identity = await newEntry(visitor, lateId, late.session.startsAt);
  const wrong = { sid: "PA_wrong", identity, from: -0.8, to: 39.2 };
  await tell([joined(wrong)]);
  await giveSign(identity, later(late.session.startsAt, 39.9));
  expect((await presenceOf(late.scope, late.session, id)).minutes).toBe(40);
  await tell([left(wrong)]);
  expect((await presenceOf(late.scope, late.session, id)).minutes).toBe(40);
});

test("a page that reconnected by itself is not counted twice", async () => {
  const { id, identity } = await early();
  await tell([
    joined({ sid: "PA_before", identity, from: 0, to: 0 }),
    joined({ sid: "PA_after", identity, from: 20, to: 0 }),
  ]);
  await giveSign(identity, later(start, 45));
  await reconcileAttendance({ now: later(room.session.endsAt, 31) });
  expect(await minutesOf(id)).toBe(45);
});
