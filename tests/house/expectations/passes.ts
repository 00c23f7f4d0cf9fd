import { comeIn } from "#app/features/passes/come-in.server.ts";
import {
  answerEntering,
  enterWithPass,
  findWayIn,
} from "#app/features/passes/issue-pass.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { guest, later, theEveningBefore } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";

const began = later(theEveningBefore, -30);

/** What the page after the sign-up knows of somebody who has a seat in a session that runs. */
async function outcome(world: World) {
  const { id: registrationId, sessionId, email } = await world.seat(await world.shared(began));
  const place = { status: "seated" as const };
  const form = { ...guest(1), email: email ?? "" };
  return { sessionId, registrationId, place, form, passId: newId() };
}

const shown = { own: "ok", partner: "ok", foreign: "404" };
const byForm =
  "The sealed outcome of the form says who asks; the page is that of who shows the session.";

/** The way in right after the sign-up. */
export const passVerbs: Record<string, Line> = {
  "passes/issue-pass: findWayIn": {
    call: async (scope, world) => {
      const wayIn = await findWayIn(scope, await outcome(world));
      return { ok: wayIn === "open" };
    },
    ...{ ...shown, because: byForm },
  },
  "passes/issue-pass: enterWithPass": {
    call: async (scope, world) => enterWithPass(scope, await outcome(world)),
    ...{ ...shown, because: byForm },
  },
  "passes/issue-pass: answerEntering": {
    call: async (scope, world) => {
      const answer = await answerEntering(scope, await outcome(world));
      return { ok: answer instanceof Response && answer.status === 303 };
    },
    ...{ ...shown, because: byForm },
  },
  "passes/come-in: comeIn": {
    call: async (scope, world) => {
      const seat = await world.seat(await world.shared(began));
      return comeIn(scope, await visitorBehind(entryToken(seat)));
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "Who holds the link enters; the page takes the scope from its row.",
  },
};
