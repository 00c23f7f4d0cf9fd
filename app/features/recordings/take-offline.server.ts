import { db, type Tx } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import type { OfflineReason, RecordingFact } from "./recordings.ts";

/**
 * Everything that was recorded of a session is watched no more from this moment on, also by those who are in the
 * middle of it; what is still on its way may not be published either. @returns the ids of what went offline
 */
export async function takeOffline(tx: Tx, by: By, sessionId: string, reason: OfflineReason) {
  const where = {
    sessionId,
    deletedAt: null,
    OR: [{ offlineAt: null }, { offlineReason: { not: reason } }],
  };
  const going = await tx.recording.findMany({ where, select: { id: true, associationId: true } });
  await tx.recording.updateMany({
    where: { id: { in: going.map(({ id }) => id) } },
    data: { offlineAt: by.now, offlineReason: reason },
  });
  for (const { id: recordingId, associationId } of going) {
    const fact = { recordingId, sessionId, associationId };
    await record<RecordingFact>(tx, { type: "recording.taken-offline", ...fact }, by);
  }
  return going.map(({ id }) => id);
}

/** Whether there is anything of a session that shows or will show somebody. */
export const wasRecorded = async (sessionId: string) =>
  (await db.recording.count({
    where: { sessionId, deletedAt: null, state: { not: "failed" } },
  })) > 0;
