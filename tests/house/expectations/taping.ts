import type { Scope } from "#app/features/identity/scope.ts";
import { roomFor } from "#app/features/rooms/enter.server.ts";
import { findAgreements } from "#app/features/taping/agreements.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { planTaping } from "#app/features/taping/plan-taping.server.ts";
import {
  endTaping,
  pauseTaping,
  prepareTaping,
  startTaping,
} from "#app/features/taping/run-taping.server.ts";
import { hostedToTape } from "#app/features/taping/session-lock.server.ts";
import { tapeByForm } from "#app/features/taping/taping-by-form.server.ts";
import { findTapingToRun } from "#app/features/taping/taping-queries.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { later, theEveningBefore } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const hosting = { own: "ok", partner: "404", foreign: "404" };
const began = later(theEveningBefore, -30);

/** A running session that is to be recorded, adopted by the partner. */
async function announced(world: World) {
  const sessionId = await world.shared(began);
  await roomFor(sessionId, began);
  await db.tapingPlan.create({ data: { sessionId, plannedAt: began } });
  return sessionId;
}

const atNow = (scope: Scope) => ({ ...scope, now: theEveningBefore });

async function asked(world: World) {
  const sessionId = await announced(world);
  const { livekitName: roomName } = await roomFor(sessionId, began);
  const times = { askedAt: began, changedAt: began };
  const taping = { id: newId(), sessionId, state: "asked", means: "own", roomName };
  await db.taping.create({ data: { ...taping, ...times } });
  return sessionId;
}

/** Who records a session: staff of its host alone. */
export const tapingVerbs: Record<string, Line> = {
  "taping/plan-taping: planTaping": {
    call: async (scope, world) => planTaping(atNow(scope), await world.shared(), true),
    ...hosting,
  },
  "taping/agreements: findAgreements": {
    call: async (scope, world) => (await findAgreements(scope, await announced(world))) && "ok",
    ...hosting,
  },
  "taping/session-lock: hostedToTape": {
    call: async (scope, world) => {
      const sessionId = await announced(world);
      return (await transact((tx) => hostedToTape(tx, scope, sessionId))) && "ok";
    },
    ...hosting,
  },
  "taping/run-taping: prepareTaping": {
    call: async (scope, world) => prepareTaping(atNow(scope), await announced(world), "own"),
    ...hosting,
  },
  "taping/run-taping: startTaping": {
    call: async (scope, world) =>
      (await startTaping(atNow(scope), await asked(world))).ok ? "begun" : "ok",
    ...hosting,
  },
  "taping/run-taping: pauseTaping": {
    call: async (scope, world) => pauseTaping(atNow(scope), await asked(world)),
    ...hosting,
  },
  "taping/run-taping: endTaping": {
    call: async (scope, world) => endTaping(atNow(scope), await asked(world)),
    ...hosting,
  },
  "taping/taping-by-form: tapeByForm": {
    call: async (scope, world) =>
      tapeByForm(atNow(scope), await asked(world), form({ intent: "taping-end" })),
    ...hosting,
  },
  "taping/taping-queries: findTapingToRun": {
    call: async (scope, world) =>
      (await findTapingToRun(atNow(scope), await asked(world))).mayRun ? "ok" : "none",
    ...{ own: "ok", partner: "none", foreign: "none" },
  },
  "taping/answer: answerTaping": {
    call: async (scope, world) => {
      const sessionId = await asked(world);
      const { id: registrationId } = await world.seat(sessionId);
      const actor = { kind: "guest" as const, registrationId };
      return answerTaping({ ...atNow(scope), actor }, sessionId, true);
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "The seat behind the link answers for itself, whichever association the scope names.",
  },
};
