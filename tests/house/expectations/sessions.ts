import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { planFrom } from "#app/features/planning/command-plan.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { changeSession } from "#app/features/sessions/change-session.server.ts";
import { hostedSession, lockedToPublish } from "#app/features/sessions/hosted.server.ts";
import { plan } from "#app/features/sessions/plan.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { type Line, nextDay } from "./world.ts";

const anHour = { ...nextDay, title: "Leak-draft", topicSlug: "kurzarbeit", seats: 5 };

const open = "An association plans for itself.";

/** Who hosts changes; a partner shows; nobody else can tell the session from one that is not there. */
export const sessionVerbs: Record<string, Line> = {
  "pool/adopt: adopt": {
    call: async (scope, world) => adopt(scope, await world.listed()),
    own: "own-session",
    partner: "ok",
    foreign: "not-listed",
    because: "A published session is on its host's portal: that it exists is no secret.",
  },
  "sessions/cancel: cancel": {
    call: async (scope, world) => cancel(scope, await world.shared()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/change-session: changeSession": {
    call: async (scope, world) => {
      const id = await world.shared();
      await transact(async (tx) =>
        changeSession(tx, scope, await hostedSession(tx, scope, id), "rescheduled", nextDay),
      );
      return "ok";
    },
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/hosted: hostedSession": {
    call: async (scope, world) => hostedSession(db, scope, await world.shared()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/hosted: lockedToPublish": {
    call: async (scope, world) => {
      const id = await world.shared();
      return transact((tx) => lockedToPublish(tx, scope, id));
    },
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "pool/list: list": {
    call: async (scope, world) =>
      list(scope, await world.shared(), { allianceId: world.alliance.id }),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/plan: plan": {
    call: async (scope, world) => plan(scope, { ...anHour, expertIds: [await world.expert()] }),
    own: "ok",
    partner: "expert-not-lent",
    foreign: "expert-not-lent",
    because: open,
  },
  "planning/command-plan: planFrom": {
    call: async (scope, world) => {
      const { email } = await db.expert.findUniqueOrThrow({ where: { id: await world.expert() } });
      const start = "2026-12-05 10:00";
      const wish = { topic: "kurzarbeit", title: "Leak-draft", seats: "5", start, expert: email };
      return planFrom(scope, "", new Map(Object.entries(wish)));
    },
    own: "ok",
    partner: "problem",
    foreign: "problem",
    because: open,
  },
  "planning/publish: publish": {
    call: async (scope, world) => publish(scope, await world.draft()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "moments/reschedule: reschedule": {
    call: async (scope, world) => reschedule(scope, await world.shared(), nextDay),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "pool/unadopt: unadopt": {
    call: async (scope, world) => unadopt(scope, await world.shared()),
    own: "404",
    partner: "ok",
    foreign: "404",
  },
  "moments/undo-change: undoChange": {
    call: async (scope, world) => undoChange(scope, await world.moved()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "pool/unlist: unlist": {
    call: async (scope, world) =>
      unlist(scope, await world.shared(), { allianceId: world.alliance.id }),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
};
