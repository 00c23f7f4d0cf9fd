import { askDeviceCode, openByCode } from "#app/features/experts/device-codes.server.ts";
import { stageToken } from "#app/features/experts/links.server.ts";
import { nothingAsked } from "#app/features/identity/asked-codes.ts";
import { undoEnd } from "#app/features/moments/undo-end.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { endRoom, reopenRoom } from "#app/features/rooms/end-room.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { getHosted } from "#app/features/rooms/get-hosted.server.ts";
import {
  leadBack,
  leadToAnotherRoom,
  leadToFallback,
} from "#app/features/rooms/lead-elsewhere.server.ts";
import { lockRoom } from "#app/features/rooms/lock-room.server.ts";
import { findPeopleInRoom, getEnding } from "#app/features/rooms/moderation-queries.server.ts";
import { muteSpeaker } from "#app/features/rooms/mute-speaker.server.ts";
import { readmitPerson, removePerson } from "#app/features/rooms/remove-person.server.ts";
import { findRunning } from "#app/features/rooms/running.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { findLaterEnds } from "#app/features/sessions/later-ends.server.ts";
import { endNow, prolong } from "#app/features/sessions/prolong.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { guestOf, later, theEveningBefore } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const hosting = { own: "ok", partner: "404", foreign: "404" };
const began = later(theEveningBefore, -30);
const newEnd = later(theEveningBefore, 45);
const running = (world: World) => world.shared(began);

/** A guest in the room of a running session: both ids. */
async function guestInside(world: World) {
  const { sessionId, ...registration } = await world.seat(await running(world));
  const visitor = await visitorBehind(entryToken(registration));
  const entered = await enter(guestOf(world.own), visitor);
  if (!entered.ok) throw new Error(entered.refusal);
  const { identity } = entered;
  await db.roomEntry.update({ where: { identity }, data: { lastSeenAt: theEveningBefore } });
  return [sessionId, identity] as const;
}

/** The expert of a session that is still to come, as if they were in. */
async function expertInside(world: World) {
  const engagement = await world.engagement();
  const visitor = await visitorBehind(stageToken(engagement));
  const { startsAt } = visitor.session;
  const entered = await enter(guestOf(world.own, startsAt), visitor);
  if (!entered.ok) throw new Error(entered.refusal);
  return [visitor.session.id, entered.identity] as const;
}

const aDevice = { device: "laptop", asked: nothingAsked };
const byExpertLink = "Who holds the expert's link asks; the page takes the scope from its row.";
const prolonged = { intent: "prolong", ende: newEnd.toISOString() };

/** Who runs a room: staff of its host alone, adopters and others find neither the room nor who is in it. */
export const roomVerbs: Record<string, Line> = {
  "rooms/staff-visitor: staffVisitor": {
    call: async (scope, world) =>
      staffVisitor({ ...scope, login: { id: "x" } } as never, await world.shared()),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "rooms/running: findRunning": {
    call: async (scope, world) =>
      findRunning({ ...scope, login: { id: "x" } } as never, await running(world)),
    ...hosting,
  },
  "rooms/moderation-queries: findPeopleInRoom": {
    call: async (scope, world) => {
      const { present } = await findPeopleInRoom(scope, (await guestInside(world))[0]);
      return present.map(({ name }) => name);
    },
    own: "guest",
    partner: "nothing",
    foreign: "nothing",
  },
  "rooms/moderation-queries: getEnding": {
    call: async (scope, world) => {
      const session = await db.session.findUniqueOrThrow({ where: { id: await running(world) } });
      return getEnding(scope, { session } as never);
    },
    ...hosting,
  },
  "rooms/act-in-room: actInRoom": {
    call: async (scope, world) => actInRoom(scope, await running(world), form(prolonged)),
    ...hosting,
  },
  "rooms/remove-person: removePerson": {
    call: async (scope, world) => removePerson(scope, ...(await guestInside(world)), "Stört"),
    ...hosting,
  },
  "rooms/remove-person: readmitPerson": {
    call: async (scope, world) => readmitPerson(scope, ...(await guestInside(world))),
    ...hosting,
  },
  "rooms/lock-room: lockRoom": {
    call: async (scope, world) => lockRoom(scope, await running(world), true),
    ...hosting,
  },
  "rooms/mute-speaker: muteSpeaker": {
    call: async (scope, world) => muteSpeaker(scope, ...(await expertInside(world))),
    own: "not-there",
    partner: "404",
    foreign: "404",
  },
  "rooms/lead-elsewhere: leadToAnotherRoom": {
    call: async (scope, world) => leadToAnotherRoom(scope, await running(world)),
    ...hosting,
  },
  "rooms/lead-elsewhere: leadToFallback": {
    call: async (scope, world) =>
      leadToFallback(scope, await running(world), { url: null, phone: "02563 1234" }),
    ...hosting,
  },
  "rooms/lead-elsewhere: leadBack": {
    call: async (scope, world) => leadBack(scope, await running(world)),
    ...hosting,
  },
  "rooms/get-hosted: getHosted": {
    call: async (scope, world) => Boolean(await getHosted(scope, await world.shared())),
    ...{ own: "true", partner: "404", foreign: "404" },
  },
  "rooms/end-room: endRoom": {
    call: async (scope, world) => endRoom(scope, await running(world)),
    ...hosting,
  },
  "rooms/end-room: reopenRoom": {
    call: async (scope, world) => reopenRoom(scope, await running(world)),
    ...hosting,
  },
  "experts/device-codes: askDeviceCode": {
    call: async (scope, world) =>
      askDeviceCode(scope, await world.engagement(), aDevice, "10.1.1.1").then(() => undefined),
    ...{ own: "nothing", partner: "nothing", foreign: "nothing" },
    because: byExpertLink,
  },
  "experts/device-codes: openByCode": {
    call: async (scope, world) => openByCode(scope, await world.engagement(), aDevice, "123"),
    ...{ own: "code-wrong", partner: "code-wrong", foreign: "code-wrong" },
    because: byExpertLink,
  },
  "sessions/prolong: prolong": {
    call: async (scope, world) => prolong(scope, await running(world), newEnd),
    ...hosting,
  },
  "sessions/prolong: endNow": {
    call: async (scope, world) => {
      const id = await running(world);
      return transact((tx) => endNow(tx, scope, id));
    },
    ...hosting,
  },
  "sessions/later-ends: findLaterEnds": {
    call: async (scope, world) =>
      (await findLaterEnds(scope, await running(world))).length === 2 ? "ok" : "none",
    ...hosting,
  },
  "moments/undo-end: undoEnd": {
    call: async (scope, world) => undoEnd(scope, await world.moved()),
    own: "too-late-to-undo",
    partner: "404",
    foreign: "404",
  },
};
