import { makeKey, makeLink, withdrawAccess } from "#app/features/captions/access.server.ts";
import { captionByForm, getCaptionerPage } from "#app/features/captions/captioner.server.ts";
import { captioningByForm, getCaptioning } from "#app/features/captions/captions-desk.server.ts";
import { aCaptioner } from "#tests/support/captioning.ts";
import { later, theSessionStarts } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };

/** A session that the partner has adopted, with a captioner's link. */
async function captioned(world: World) {
  const { sessionId } = await world.seat();
  return { sessionId, access: await aCaptioner(sessionId) };
}

const because = "The link opens its own session, whichever association the scope names.";

/** Who lets captions in, and who writes them. */
export const captionVerbs: Record<string, Line> = {
  "captions/access: makeLink": {
    call: async (scope, world) => makeLink(scope, (await captioned(world)).sessionId),
    ...only,
  },
  "captions/access: makeKey": {
    call: async (scope, world) => makeKey(scope, (await captioned(world)).sessionId),
    ...only,
  },
  "captions/access: withdrawAccess": {
    call: async (scope, world) => withdrawAccess(scope, (await captioned(world)).sessionId, "link"),
    ...only,
    own: "nothing",
  },
  "captions/captions-desk: getCaptioning": {
    call: async (scope, world) => getCaptioning(scope, (await captioned(world)).sessionId),
    ...only,
    own: "shared",
  },
  "captions/captions-desk: captioningByForm": {
    call: async (scope, world) =>
      captioningByForm(scope, (await captioned(world)).sessionId, form({ intent: "make-key" })),
    ...only,
  },
  "captions/captioner: getCaptionerPage": {
    call: async (scope, world) => getCaptionerPage(scope, (await captioned(world)).access),
    ...{ own: "shared", partner: "shared", foreign: "shared", because },
  },
  "captions/captioner: captionByForm": {
    call: async (scope, world) => {
      const { access } = await captioned(world);
      const sent = form({ intent: "say", line: "Guten Tag" });
      return captionByForm({ ...scope, now: later(theSessionStarts, 10) }, access, sent);
    },
    ...{ own: "ok", partner: "ok", foreign: "ok", because },
  },
};
