import { findCalls, getCalls, tickCall } from "#app/features/calls/calls.server.ts";
import { peopleToCall } from "#app/features/office/today-people.server.ts";
import { peopleOf } from "#app/features/sessions/people-told.server.ts";
import { findUnreached } from "#app/features/sessions/unreached-queries.server.ts";
import { db, rowsOf } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { theEveningBefore } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";

/** Somebody of the host's channel without an address, who has to be called. */
async function somebodyToCall(world: World) {
  const { id, sessionId } = await world.seat();
  await db.registration.update({ where: { id }, data: { email: "", name: "Leak-own" } });
  const { id: factId } = await db.fact.findFirstOrThrow({ orderBy: { id: "desc" } });
  const due = { template: "rescheduled", dueAt: theEveningBefore };
  await db.call.create({ data: { id: newShortId(), factId, registrationId: id, ...due } });
  return { id, sessionId };
}

const ofTheChannel = { own: "guest own", partner: "nothing", foreign: "nothing" };

/** Whom to call is the business of the association they came through. */
export const callVerbs: Record<string, Line> = {
  "calls/calls: findCalls": {
    call: async (scope, world) => findCalls(scope, (await somebodyToCall(world)).sessionId),
    ...ofTheChannel,
  },
  "calls/calls: getCalls": {
    call: async (scope, world) => getCalls(scope, (await somebodyToCall(world)).sessionId),
    ...ofTheChannel,
  },
  "calls/calls: tickCall": {
    call: async (scope, world) => {
      const { id, sessionId } = await somebodyToCall(world);
      return (await tickCall(scope, sessionId, id)) === 1 ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "office/today-people: peopleToCall": {
    call: async (scope, world) => {
      await somebodyToCall(world);
      return (await rowsOf<{ beside: string }>(peopleToCall(scope))).map(({ beside }) => beside);
    },
    ...ofTheChannel,
    own: "own",
  },
  "sessions/unreached-queries: findUnreached": {
    call: async (scope, world) =>
      (await findUnreached(scope, (await somebodyToCall(world)).sessionId)).people.own,
    ...ofTheChannel,
  },
  "sessions/people-told: peopleOf": {
    call: async (scope, world) =>
      (await peopleOf(scope, (await somebodyToCall(world)).sessionId)).unreached.own,
    ...ofTheChannel,
  },
};
