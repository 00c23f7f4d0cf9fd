import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import { type RecordingFact, uploadKeptDays } from "./recordings.ts";

type Now = Pick<Scope, "now">;

const aDay = 24 * 3_600_000;

/** Ends those whose day has come, and uploads nobody goes on with. From here on nothing shows them. */
export async function endRecordings(tx: Tx, { now }: Now) {
  const longAgo = new Date(now.getTime() - uploadKeptDays * aDay);
  const over = await tx.recording.findMany({
    where: {
      deletedAt: null,
      OR: [
        { deleteOn: { lte: now } },
        { state: "arriving", createdAt: { lte: longAgo }, lastPieceAt: null },
        { state: "arriving", lastPieceAt: { lte: longAgo } },
      ],
    },
    select: { id: true, sessionId: true, associationId: true, state: true },
  });
  await tx.recording.updateMany({
    where: { id: { in: over.map(({ id }) => id) } },
    data: { deletedAt: now, publishedAt: null },
  });
  for (const { id: recordingId, state, ...of } of over) {
    const type = state === "arriving" ? "recording.given-up" : "recording.deleted";
    await record<RecordingFact>(
      tx,
      { type, recordingId, ...of },
      { now, actor: { kind: "house" } },
    );
  }
}

/** Ended ones whose file is still to go. */
export const takeEnded = (limit: number) =>
  db.recording.findMany({
    where: { deletedAt: { not: null } },
    orderBy: { deletedAt: "asc" },
    take: limit,
    select: { id: true, fileKey: true, upload: true },
  });

/** The file and what has arrived of it go for good. @throws while the store is away: it is tried again */
export async function removeFile({ id, fileKey, upload }: Ended) {
  const key = fileKey ?? id;
  await recordings.giveUp(key, upload ?? "");
  await recordings.remove(key);
}

export type Ended = Awaited<ReturnType<typeof takeEnded>>[number];

/** Their rows, once their files are gone. */
export const dropRecordings = (tx: Tx, ids: string[]) =>
  tx.recording.deleteMany({ where: { id: { in: ids }, deletedAt: { not: null } } });

/** A restore has brought back what was deleted: it ends again. @returns how many */
export async function endAgain(tx: Tx, { now }: Now, ids: string[]) {
  const { count } = await tx.recording.updateMany({
    where: { id: { in: ids }, deletedAt: null },
    data: { deletedAt: now, publishedAt: null },
  });
  return count;
}

/** A restore has brought back what somebody had taken down: it is offline again. @returns how many */
export async function takeDownAgain(tx: Tx, { now }: Now, ids: string[]) {
  const { count } = await tx.recording.updateMany({
    where: { id: { in: ids }, OR: [{ offlineReason: null }, { offlineReason: "desk" }] },
    data: { offlineAt: now, offlineReason: "consent-withdrawn" },
  });
  return count;
}

/** Those taken down because a consent was taken back. */
export const findTakenDown = async (tx: Tx) =>
  (
    await tx.recording.findMany({
      where: { offlineReason: "consent-withdrawn" },
      select: { id: true },
    })
  ).map(({ id }) => id);
