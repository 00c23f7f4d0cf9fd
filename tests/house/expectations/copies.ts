import { copyHour, foreseeHour } from "#app/features/planning/copy-hour.server.ts";
import {
  copyOf,
  mayCopy,
  nextOfSeries,
  secondDateOf,
} from "#app/features/planning/copying.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import type { Line } from "./world.ts";

/** A session with one point in its agenda. */
async function withAgenda(sessionId: string) {
  const point = { id: newShortId(), sessionId, place: 0, minutes: 5, title: "Leak-draft" };
  await db.agendaPoint.create({ data: point });
  return sessionId;
}

/** What a session begins with that is like another one; of a draft that is its host's alone. */
export const copyVerbs: Record<string, Line> = {
  "planning/copy-hour: copyHour": {
    call: async (scope, world) => {
      const from = await withAgenda(await world.draft());
      const to = await world.draft();
      await transact((tx) => copyHour(tx, scope, from, to));
      return (await db.agendaPoint.count({ where: { sessionId: to } })) > 0 ? "copied" : "nothing";
    },
    ...{ own: "copied", partner: "nothing", foreign: "nothing" },
  },
  "planning/copy-hour: foreseeHour": {
    call: async (scope, world) =>
      (await foreseeHour(scope, await withAgenda(await world.draft()))) ? "copied" : "nothing",
    ...{ own: "copied", partner: "nothing", foreign: "nothing" },
  },
  "planning/copying: mayCopy": {
    call: async (scope, world) => {
      const where = mayCopy(scope, await world.draft());
      return (await db.session.count({ where })) > 0 ? "copied" : "nothing";
    },
    ...{ own: "copied", partner: "nothing", foreign: "nothing" },
  },
  "planning/copying: copyOf": {
    call: async (scope, world) => copyOf(scope, await world.draft()),
    own: "draft",
    partner: "404",
    foreign: "404",
  },
  "planning/copying: nextOfSeries": {
    call: async (scope, world) => nextOfSeries(scope, await world.shared()),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "planning/copying: secondDateOf": {
    call: async (scope, world) => secondDateOf(scope, await world.shared()),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
};
