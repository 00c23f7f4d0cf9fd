import { nameOfFile } from "#app/features/people/file-name.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { findParts, findThese } from "#app/features/people/queries.server.ts";
import type { Line, World } from "./world.ts";

const channel = { own: "guest shared", partner: "nothing", foreign: "nothing" };

const ofSession = async (world: World) => {
  const { sessionId: session } = await world.seat();
  return { ...readFilter(new URLSearchParams()), session };
};

/** What leaves the house as a file about people, and the name it bears. */
export const fileReads: Record<string, Line> = {
  "people/queries: findParts": {
    call: async (scope, world) => {
      const parts = await findParts(scope, await ofSession(world), false, 250);
      return findThese(
        scope,
        parts.flatMap(({ ids }) => ids.split(" ")),
      );
    },
    ...channel,
  },
  "people/queries: findThese": {
    call: async (scope, world) => findThese(scope, [(await world.seat()).id]),
    ...channel,
  },
  "people/file-name: nameOfFile": {
    call: async (scope, world) => (await nameOfFile(scope, await world.shared())).includes("Leak-"),
    own: "true",
    partner: "true",
    foreign: "false",
  },
};
