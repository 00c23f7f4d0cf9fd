import { moveByForm } from "#app/features/moments/move-by-form.server.ts";
import { previewMove } from "#app/features/moments/move-queries.server.ts";
import { getDeskSession } from "#app/features/office/desk-session-queries.server.ts";
import { findAsking, takeBackAsking } from "#app/features/seats/take-back-asking.server.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Line, nextDay } from "./world.ts";

export const form = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
};

/** What the desk shows of one session and does to it: the host all, who adopted it the reduced page. */
export const deskOfSession: Record<string, Line> = {
  "office/desk-session-queries: getDeskSession": {
    call: async (scope, world) => getDeskSession(scope, await world.shared()),
    own: "shared",
    partner: "shared",
    foreign: "404",
  },
  "sessions/hosted: getHostedSession": {
    call: async (scope, world) => getHostedSession(scope, await world.shared()),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "moments/move-queries: previewMove": {
    call: async (scope, world) => previewMove(scope, await world.shared(), nextDay),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "seats/take-back-asking: findAsking": {
    call: async (scope, world) => {
      const { id, sessionId } = await world.seat();
      const askedToConfirmAt = scope.now;
      const asked = { status: "offered", mustConfirm: true, askedToConfirmAt };
      await db.registration.update({ where: { id }, data: asked });
      return (await findAsking(scope, sessionId))?.kind ?? "nothing";
    },
    own: "asked",
    partner: "nothing",
    foreign: "nothing",
  },
  "seats/take-back-asking: takeBackAsking": {
    call: async (scope, world) => takeBackAsking(scope, await world.shared()),
    own: "too-late-to-undo",
    partner: "404",
    foreign: "404",
  },
  "sessions/find-undo: findUndo": {
    call: async (scope, world) => findUndo(scope, await world.moved()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "moments/move-by-form: moveByForm": {
    call: async (scope, world) =>
      moveByForm(
        scope,
        await world.shared(),
        form({ intent: "move", beginn: "2026-12-02T10:00", ende: "2026-12-02T11:00" }),
      ),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
};
