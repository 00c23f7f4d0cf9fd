import { actOnRecording } from "#app/features/recordings/act-by-form.server.ts";
import {
  findArchive,
  findArchivedIds,
  getArchived,
} from "#app/features/recordings/archive-queries.server.ts";
import { beginUpload } from "#app/features/recordings/begin-upload.server.ts";
import { openAtDesk, openFromArchive } from "#app/features/recordings/open-recording.server.ts";
import {
  deleteRecording,
  deletionDatesOf,
  onRecording,
  publishRecording,
  unpublishRecording,
} from "#app/features/recordings/publish-recording.server.ts";
import { findRecordings, getRecording } from "#app/features/recordings/recording-queries.server.ts";
import { setTaken } from "#app/features/recordings/set-taken.server.ts";
import { publishedRecordingsOf } from "#app/features/recordings/shown.server.ts";
import { getArriving, takePiece } from "#app/features/recordings/take-piece.server.ts";
import { uploadByForm } from "#app/features/recordings/upload-by-form.server.ts";
import { inArchiveOf, ofHost } from "#app/features/recordings/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aRecording } from "#tests/support/recordings.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };
const day = { title: "Leak-recording", deleteOn: "2027-03-01", hasAgreed: true };

async function target(world: World, kept: Parameters<typeof aRecording>[1] = {}) {
  const sessionId = await world.shared();
  return { sessionId, recordingId: await aRecording(sessionId, { title: day.title, ...kept }) };
}

const read = { own: "recording", partner: "404", foreign: "404" };
const film = { content: new TextEncoder().encode("Leak-recording") };
const asked = () => new Request("http://localhost/");

function aForm() {
  const sent = new FormData();
  sent.set("file", new File(["no film"], "film.mp4"));
  return new Request("http://localhost/", { method: "POST", body: sent });
}

const titles = (rows: { title: string | null }[]) => rows.map(({ title }) => title);

/** What is recorded of a session: the host alone brings and publishes it, who shows the session shows it too. */
export const recordingVerbs: Record<string, Line> = {
  "recordings/begin-upload: beginUpload": {
    call: async (scope, world) =>
      beginUpload(scope, await world.shared(), { name: "film.mp4", bytes: 100 }),
    ...only,
  },
  "recordings/take-piece: takePiece": {
    call: async (scope, world) => {
      const { sessionId, recordingId } = await target(world);
      const piece = { at: 0, before: "", content: new Uint8Array(3) };
      const { ok } = await takePiece(scope, sessionId, recordingId, piece);
      return { ok: !ok };
    },
    ...only,
  },
  "recordings/take-piece: getArriving": {
    call: async (scope, world) => {
      const { sessionId, recordingId } = await target(world, { fileName: "Leak-recording.mp4" });
      return (await getArriving(scope, sessionId, recordingId)).fileName;
    },
    own: "recording",
    partner: "404",
    foreign: "404",
  },
  "recordings/publish-recording: publishRecording": {
    call: async (scope, world) => publishRecording(scope, await target(world), day),
    ...only,
  },
  "recordings/publish-recording: unpublishRecording": {
    call: async (scope, world) =>
      unpublishRecording(scope, await target(world, { isPublished: true })),
    ...only,
  },
  "recordings/publish-recording: deleteRecording": {
    call: async (scope, world) => deleteRecording(scope, await target(world)),
    ...only,
  },
  "recordings/publish-recording: deletionDatesOf": {
    call: async (scope) => ({ ok: deletionDatesOf(scope).first > "2026" }),
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "A calendar is everybody's.",
  },
  "recordings/publish-recording: onRecording": {
    call: async (scope, world) =>
      onRecording(scope, await target(world), async () => ({ ok: true as const })),
    ...only,
  },
  "recordings/set-taken: setTaken": {
    call: async (scope, world) => {
      const upload = await target(world);
      return setTaken(scope, upload, { startedAt: "", endedAt: "" });
    },
    ...only,
  },
  "recordings/act-by-form: actOnRecording": {
    call: async (scope, world) =>
      actOnRecording(scope, await target(world), form({ intent: "delete" })),
    ...only,
  },
  "recordings/upload-by-form: uploadByForm": {
    call: async (scope, world) => {
      const { ok } = await uploadByForm(scope, await world.shared(), aForm());
      return { ok: !ok };
    },
    ...only,
  },
  "recordings/recording-queries: findRecordings": {
    call: async (scope, world) =>
      titles((await findRecordings(scope, (await target(world)).sessionId)).recordings),
    ...read,
  },
  "recordings/recording-queries: getRecording": {
    call: async (scope, world) => {
      const { sessionId, recordingId } = await target(world);
      return (await getRecording(scope, sessionId, recordingId)).recording.title;
    },
    ...read,
  },
  "recordings/open-recording: openAtDesk": {
    call: async (scope, world) => {
      const { sessionId, recordingId } = await target(world, film);
      return (await openAtDesk(scope, asked(), sessionId, recordingId)).text();
    },
    ...read,
  },
  "recordings/open-recording: openFromArchive": {
    call: async (scope, world) => {
      const { recordingId } = await target(world, { ...film, isPublished: true });
      return (await openFromArchive(scope, asked(), recordingId)).text();
    },
    own: "recording",
    partner: "recording",
    foreign: "404",
  },
  "recordings/archive-queries: findArchive": {
    call: async (scope, world) => {
      await target(world, { isPublished: true });
      return titles((await findArchive(scope, { page: 1 })).rows);
    },
    own: "recording",
    partner: "recording",
    foreign: "nothing",
  },
  "recordings/archive-queries: findArchivedIds": {
    call: async (scope, world) => {
      const { recordingId } = await target(world, { isPublished: true });
      return (await findArchivedIds(scope)).includes(recordingId) ? "recording" : null;
    },
    own: "recording",
    partner: "recording",
    foreign: "nothing",
  },
  "recordings/archive-queries: getArchived": {
    call: async (scope, world) => {
      const { recordingId } = await target(world, { isPublished: true });
      return (await getArchived(scope, recordingId)).title;
    },
    own: "recording",
    partner: "recording",
    foreign: "404",
  },
  "recordings/visibility: ofHost": {
    call: async (scope, world) => {
      const { sessionId } = await target(world);
      return titles(await db.recording.findMany({ where: ofHost(scope, sessionId) }));
    },
    own: "recording",
    partner: "nothing",
    foreign: "nothing",
  },
  "recordings/visibility: inArchiveOf": {
    call: async (scope, world) => {
      const { sessionId } = await target(world, { isPublished: true });
      const where = { ...inArchiveOf(scope), sessionId };
      return titles(await db.recording.findMany({ where }));
    },
    own: "recording",
    partner: "recording",
    foreign: "nothing",
  },
  "recordings/shown: publishedRecordingsOf": {
    call: async (scope, world) => {
      const { sessionId } = await target(world, { isPublished: true });
      return titles(await publishedRecordingsOf(scope, sessionId));
    },
    own: "recording",
    partner: "recording",
    foreign: "nothing",
  },
};
