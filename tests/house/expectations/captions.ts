import { makeKey, makeLink, withdrawAccess } from "#app/features/captions/access.server.ts";
import {
  bringTranscript,
  removeTranscript,
} from "#app/features/captions/bring-transcript.server.ts";
import { captionByForm, getCaptionerPage } from "#app/features/captions/captioner.server.ts";
import { captioningByForm, getCaptioning } from "#app/features/captions/captions-desk.server.ts";
import {
  findTranscripts,
  getTranscript,
  transcriptAtDesk,
  transcriptOf,
  transcriptToRead,
} from "#app/features/captions/transcript.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aCaptioner, aRecording } from "#tests/support/captioning.ts";
import { later, theSessionStarts } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };

/** A session that the partner has adopted, with a captioner's link. */
async function captioned(world: World) {
  const { sessionId } = await world.seat();
  return { sessionId, access: await aCaptioner(sessionId) };
}

const noFile = { file: null, isTooLarge: false };
const vtt = Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nLeak-shared\n");

/** The same with a recording in the archive, and captions that its host brought. */
async function transcribed(world: World) {
  const { sessionId } = await world.seat();
  const recordingId = await aRecording(world.own, sessionId, { isPublished: true });
  const content = vtt.toString();
  await db.transcript.create({ data: { recordingId, content, broughtAt: theSessionStarts } });
  return { sessionId, recordingId };
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
      captioningByForm(scope, (await captioned(world)).sessionId, {
        ...noFile,
        form: form({ intent: "make-key" }),
      }),
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
  "captions/bring-transcript: bringTranscript": {
    call: async (scope, world) => {
      const file = { name: "untertitel.vtt", content: new Uint8Array(vtt) };
      return bringTranscript(scope, await transcribed(world), { ...noFile, file });
    },
    ...only,
  },
  "captions/bring-transcript: removeTranscript": {
    call: async (scope, world) => removeTranscript(scope, await transcribed(world)),
    ...only,
    own: "nothing",
  },
  "captions/transcript: findTranscripts": {
    call: async (scope, world) =>
      (await findTranscripts(scope, (await transcribed(world)).sessionId)).length > 0,
    ...{ own: "true", partner: "false", foreign: "false" },
  },
  "captions/transcript: getTranscript": {
    call: async (scope, world) => {
      const { sessionId, recordingId } = await transcribed(world);
      return getTranscript(scope, sessionId, recordingId);
    },
    ...only,
    own: "shared",
  },
  "captions/transcript: transcriptAtDesk": {
    call: async (scope, world) => {
      const { sessionId, recordingId } = await transcribed(world);
      return (await transcriptAtDesk(scope, sessionId, recordingId)) ? "shown" : "nothing";
    },
    ...{ own: "shown", partner: "nothing", foreign: "nothing" },
  },
  "captions/transcript: transcriptOf": {
    call: async (scope, world) => transcriptOf(scope, (await transcribed(world)).recordingId),
    ...{ own: "shared", partner: "shared", foreign: "nothing" },
  },
  "captions/transcript: transcriptToRead": {
    call: async (scope, world) => transcriptToRead(scope, (await transcribed(world)).recordingId),
    ...{ own: "shared", partner: "shared", foreign: "nothing" },
  },
};
