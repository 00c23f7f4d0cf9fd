import { beforeAll, expect, test, vi } from "vitest";
import { processWebhooks } from "#app/features/rooms/process-webhooks.server.ts";
import { receiveWebhook } from "#app/features/rooms/receive-webhook.server.ts";
import { reconcileAttendance } from "#app/features/rooms/reconcile-attendance.server.ts";
import { minutesPresent } from "#app/features/rooms/rooms.ts";
import { db } from "#app/platform/db.server.ts";
import { guest, later } from "#tests/support/cast.ts";
import { aRoom, insider, type TestRoom } from "./cast.ts";
import { bodyOf, signed } from "./webhook.ts";

await vi.hoisted(async () =>
  Object.assign(process.env, (await import("./webhook.ts")).hookEnvironment),
);

let room: TestRoom;
let livekitName: string;
let start: Date;
let guests = 0;

beforeAll(async () => {
  room = await aRoom({ minutesAgo: 60, seats: 500 });
  start = room.session.startsAt;
  await insider(room);
  ({ livekitName } = await db.room.findUniqueOrThrow({ where: { sessionId: room.session.id } }));
});

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
  const stays = await db.attendance.findMany({ where: { entry: { registrationId } } });
  return minutesPresent(stays, room.scope.now);
}

const shuffled = <T>(items: T[]) =>
  items
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

test("in whatever order webhooks come, and twice, the minutes are right", async () => {
  for (let round = 0; round < 8; round++) {
    const { id, pass: identity } = await insider(room, guest(++guests));
    const first = { sid: `PA_${round}a`, identity, from: 0, to: 12 };
    const second = { sid: `PA_${round}b`, identity, from: 20, to: 50 };
    const all = [joined(first), left(first), joined(second), left(second)];
    await tell(shuffled([...all, ...all.slice(0, 1 + (round % 4))]));
    expect(await minutesOf(id)).toBe(42);
  }
});

test("a lost joining is made up for by the leaving", async () => {
  const { id, pass: identity } = await insider(room, guest(++guests));
  await tell([left({ sid: "PA_lost1", identity, from: 5, to: 35 })]);
  expect(await minutesOf(id)).toBe(30);
});

test("the end of the room is the end for everyone who was still in it", async () => {
  const { id, pass: identity } = await insider(room, guest(++guests));
  const stay = { sid: "PA_end", identity, from: 10, to: 0 };
  await tell([
    joined(stay),
    bodyOf({ event: "room_finished", room: livekitName, at: later(start, 40) }),
  ]);
  expect(await minutesOf(id)).toBe(30);
});

test("a leaving that never comes is concluded from the page's last sign", async () => {
  const { id, pass: identity } = await insider(room, guest(++guests));
  await tell([joined({ sid: "PA_silent", identity, from: 10, to: 0 })]);
  await db.roomEntry.update({ where: { identity }, data: { lastSeenAt: later(start, 33) } });

  await reconcileAttendance(room.scope);
  const open = await db.attendance.findUniqueOrThrow({ where: { participantSid: "PA_silent" } });
  expect(open.leftAt, "a silent room server is not believed at once").toBeNull();

  await reconcileAttendance({ now: later(room.session.endsAt, 31) });
  expect(await minutesOf(id)).toBe(23);
});

test("a page that reconnected by itself is not counted twice", async () => {
  const { id, pass: identity } = await insider(room, guest(++guests));
  await tell([
    joined({ sid: "PA_before", identity, from: 0, to: 0 }),
    joined({ sid: "PA_after", identity, from: 20, to: 0 }),
  ]);
  await db.roomEntry.update({ where: { identity }, data: { lastSeenAt: later(start, 45) } });
  await reconcileAttendance({ now: later(room.session.endsAt, 31) });
  expect(await minutesOf(id)).toBe(45);
});
