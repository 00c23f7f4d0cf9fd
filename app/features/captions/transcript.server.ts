import type { Scope } from "#app/features/identity/scope.ts";
import { inArchiveOf } from "#app/features/recordings/visibility.server.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { cuesOf, type Paragraph, paragraphsOf, toVtt } from "./vtt.ts";
import { readVtt } from "./vtt-check.server.ts";

/** Captions of a recording as WebVTT, and the language they are in. */
export type Transcript = { vtt: string; language: string };

/**
 * The captions of a recording that an association shows in its archive: a file that the desk brought, else what came
 * in while it ran; null where there are none, or where the recording cannot be watched there.
 */
export async function transcriptOf(scope: Scope, recordingId: string): Promise<Transcript | null> {
  const recording = await db.recording.findFirst({
    where: { ...inArchiveOf(scope), id: recordingId },
    select,
  });
  return recording && transcribed(recording);
}

export type ToRead = { paragraphs: Paragraph[]; language: string };

/** The same to be read; null where there is none. */
export async function transcriptToRead(scope: Scope, recordingId: string): Promise<ToRead | null> {
  const transcript = await transcriptOf(scope, recordingId);
  if (!transcript) return null;
  const read = readVtt(Buffer.from(transcript.vtt));
  return read.ok ? { paragraphs: paragraphsOf(read.cues), language: transcript.language } : null;
}

/** The same for the desk of the host, published or not; null for all others, too. */
export async function transcriptAtDesk(scope: Scope, sessionId: string, recordingId: string) {
  const recording = await db.recording.findFirst({
    where: { id: recordingId, deletedAt: null, session: { id: sessionId, ...hostedBy(scope) } },
    select,
  });
  return recording && transcribed(recording);
}

/** As a file. @throws 404 where there is none, and for all but the host */
export const getTranscript = async (scope: Scope, sessionId: string, recordingId: string) =>
  orNotFound(await transcriptAtDesk(scope, sessionId, recordingId));

/** What there is for each recording of a session: so many lines, or a file of the desk's own. @throws 404 */
export async function findTranscripts(scope: Scope, sessionId: string) {
  const recordings = await db.recording.findMany({
    where: { deletedAt: null, session: { id: sessionId, ...hostedBy(scope) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select,
  });
  const all = recordings.map(async (recording) => ({
    id: recording.id,
    part: recording.part,
    isOwn: recording.transcript !== null,
    lines: (await linesIn(recording)).length,
  }));
  return Promise.all(all);
}

const select = {
  ...{ id: true, sessionId: true, part: true, startedAt: true, endedAt: true },
  transcript: { select: { content: true } },
  session: { select: { language: true } },
} as const;

type Recorded = {
  sessionId: string;
  startedAt: Date | null;
  endedAt: Date | null;
  transcript: { content: string } | null;
  session: { language: string };
};

async function transcribed(recording: Recorded): Promise<Transcript | null> {
  const { transcript, startedAt, endedAt } = recording;
  const { language } = recording.session;
  if (transcript) return { vtt: transcript.content, language };
  const lines = await linesIn(recording);
  if (!startedAt || lines.length === 0) return null;
  return { vtt: toVtt(cuesOf(lines, { startedAt, endedAt })), language };
}

/** An upload that does not say when it was taken has no lines. */
async function linesIn({ sessionId, startedAt, endedAt }: Recorded) {
  if (!startedAt) return [];
  return db.captionLine.findMany({
    where: { sessionId, saidAt: { gte: startedAt, ...(endedAt && { lte: endedAt }) } },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: { text: true, saidAt: true, endsAt: true },
  });
}
