import { findLastCheck, getCheckPage, partIn } from "#app/features/checks/check-page.server.ts";
import { nothingSeen } from "#app/features/checks/checks.ts";
import { keepCheck } from "#app/features/checks/keep-check.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { sent } from "./places.ts";
import type { Line, World } from "./world.ts";

const through = { own: "ok", partner: "404", foreign: "404" };
const seen = () => sent({ ...nothingSeen, browser: "fit", signal: "ok", media: "udp", udp: "ok" });

/** Behind the link of a seat that came through the host. */
const atSeat = async (scope: Scope, world: World): Promise<Scope> => {
  const { id: registrationId } = await world.seat();
  return { ...scope, actor: { kind: "guest", registrationId } };
};

/** A check belongs to the seat or the engagement of its link; the page alone is for whoever is shown the session. */
export const checkVerbs: Record<string, Line> = {
  "checks/check-page: getCheckPage": {
    call: async (scope, world) =>
      getCheckPage({ ...scope, actor: { kind: "visitor" } }, await world.shared()),
    own: "shared",
    partner: "shared",
    foreign: "404",
  },
  "checks/check-page: partIn": {
    call: async (scope, world) => ((await partIn(await atSeat(scope, world))) ? "ok" : "none"),
    ...through,
  },
  "checks/check-page: findLastCheck": {
    call: async (scope, world) => {
      const seat = await atSeat(scope, world);
      await keepCheck({ ...seat, association: world.own }, seen());
      return (await findLastCheck(seat, "/")).last ? "ok" : "none";
    },
    own: "ok",
    partner: "none",
    foreign: "none",
  },
  "checks/keep-check: keepCheck": {
    call: async (scope, world) => keepCheck(await atSeat(scope, world), seen()),
    ...through,
  },
};
