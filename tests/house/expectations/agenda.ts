import { getAgenda } from "#app/features/agenda/find-agenda.server.ts";
import { goOnByForm } from "#app/features/agenda/go-on.server.ts";
import { planAgenda } from "#app/features/agenda/plan-agenda.server.ts";
import { form } from "./session-desk.ts";
import type { Line } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };

/** What a session goes through: its host's alone to change. */
export const agendaVerbs: Record<string, Line> = {
  "agenda/find-agenda: getAgenda": {
    call: async (scope, world) => getAgenda(scope, await world.shared()),
    ...only,
    own: "shared",
  },
  "agenda/plan-agenda: planAgenda": {
    call: async (scope, world) =>
      planAgenda(scope, await world.shared(), form({ minutes: "10", title: "Begrüßung" })),
    ...only,
  },
  "agenda/go-on: goOnByForm": {
    call: async (scope, world) =>
      goOnByForm(scope, await world.shared(), form({ intent: "agenda-on", of: "" })),
    ...only,
  },
};
