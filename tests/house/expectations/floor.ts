import { actForOneself, followRoom, giveFloor } from "#app/features/floor/act-on-floor.server.ts";
import {
  clearFloor,
  inviteToStage,
  lowerHandOf,
  takeOffStage,
} from "#app/features/floor/give-floor.server.ts";
import { raiseHand } from "#app/features/floor/raise-hand.server.ts";
import { markSigning } from "#app/features/floor/signing.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { later, theEveningBefore } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const hosting = { own: "ok", partner: "404", foreign: "404" };
const began = later(theEveningBefore, -30);

/** A guest of a running session whose hand is up. */
async function raised(world: World) {
  const { sessionId, ...registration } = await world.seat(await world.shared(began));
  await raiseHand({ now: theEveningBefore }, await visitorBehind(entryToken(registration)));
  return { sessionId, registrationId: registration.id };
}

const handsUp = (registrationId: string) =>
  db.handRaise.count({ where: { registrationId, loweredAt: null } });

/** Who gives the floor: staff of the host, and its experts by the scope of the host. */
export const floorVerbs: Record<string, Line> = {
  "floor/signing: markSigning": {
    call: async (scope, world) => {
      const { id: registrationId, sessionId } = await world.seat();
      const room = await db.room.create({
        data: { id: newId(), sessionId, livekitName: newId(), createdAt: theEveningBefore },
      });
      const entry = { identity: newId(), roomId: room.id, registrationId, displayName: "Ina" };
      await db.roomEntry.create({ data: { ...entry, issuedAt: theEveningBefore } });
      return markSigning(scope, sessionId, entry.identity, true);
    },
    ...{ own: "ok", partner: "404", foreign: "404" },
  },
  "floor/give-floor: inviteToStage": {
    call: async (scope, world) => inviteToStage(scope, await raised(world)),
    ...hosting,
  },
  "floor/give-floor: takeOffStage": {
    call: async (scope, world) => takeOffStage(scope, await raised(world)),
    ...hosting,
  },
  "floor/give-floor: lowerHandOf": {
    call: async (scope, world) => lowerHandOf(scope, await raised(world), true),
    ...hosting,
  },
  "floor/give-floor: clearFloor": {
    call: async (scope, world) => {
      const guest = await raised(world);
      await clearFloor(scope, guest);
      return (await handsUp(guest.registrationId)) === 0 ? "ok" : "none";
    },
    ...{ own: "ok", partner: "none", foreign: "none" },
  },
  "floor/act-on-floor: actForOneself": {
    call: async (scope, world) => {
      const { sessionId: _, ...registration } = await world.seat(await world.shared(began));
      const visitor = await visitorBehind(entryToken(registration));
      return actForOneself(scope, visitor, form({ intent: "raise" }));
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because:
      "Who holds a seat's link and a pass acts for that seat; the door makes the scope from its row.",
  },
  "floor/act-on-floor: giveFloor": {
    call: async (scope, world) => {
      const { sessionId, registrationId } = await raised(world);
      return giveFloor(scope, sessionId, form({ intent: "invite", seat: registrationId }));
    },
    ...hosting,
  },
  "floor/act-on-floor: followRoom": {
    call: async (scope, world) => {
      const { sessionId, registrationId } = await raised(world);
      await followRoom(scope, sessionId, form({ intent: "remove", seat: registrationId }));
      return (await handsUp(registrationId)) === 0 ? "ok" : "none";
    },
    ...{ own: "ok", partner: "none", foreign: "none" },
  },
};
