import type { Scope } from "#app/features/identity/scope.ts";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { ofHost } from "./visibility.server.ts";

const shown = {
  ...{ id: true, source: true, state: true, part: true, failure: true, fileName: true, type: true },
  ...{ bytes: true, receivedBytes: true, createdAt: true, startedAt: true, endedAt: true },
  ...{ title: true, publishedAt: true, offlineAt: true, offlineReason: true, deleteOn: true },
  missingSince: true,
} as const;

/** What there is of a session, with the session itself. @throws 404 for everybody but the host */
export async function findRecordings(scope: Scope, sessionId: string) {
  const session = await getHostedSession(scope, sessionId);
  const rows = await db.recording.findMany({
    where: ofHost(scope, sessionId),
    orderBy: [{ part: "asc" }, { createdAt: "asc" }],
    select: shown,
  });
  return { session, recordings: rows.map(plain) };
}

/** One of them. @throws 404 for everybody but the host */
export async function getRecording(scope: Scope, sessionId: string, id: string) {
  const session = await getHostedSession(scope, sessionId);
  const where = { ...ofHost(scope, sessionId), id };
  return {
    session,
    recording: plain(orNotFound(await db.recording.findFirst({ where, select: shown }))),
  };
}

type Row = NonNullable<
  Awaited<ReturnType<typeof db.recording.findFirst<{ select: typeof shown }>>>
>;

/** As a page tells of it: numbers instead of what JSON cannot carry. */
const plain = ({ bytes, receivedBytes, publishedAt, offlineAt, missingSince, ...row }: Row) => ({
  ...row,
  bytes: bytes === null ? null : Number(bytes),
  received: Number(receivedBytes),
  isPublished: publishedAt !== null && offlineAt === null,
  isMissing: missingSince !== null,
});

export type DeskRecording = ReturnType<typeof plain>;
