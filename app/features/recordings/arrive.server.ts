import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RecordingFact } from "./recordings.ts";

type Now = Pick<Scope, "now">;

export type Arrived = {
  recordingId: string;
  /** Its name in the store. */
  fileKey: string;
  bytes: number;
  startedAt: Date | null;
  endedAt: Date | null;
};

const unfinished = ["starting", "running", "finishing"];

/**
 * The room server has put a whole file into the store. What it is and what its fingerprint is, the file itself says:
 * the worker reads it next, and it is `ready` then. Twice the same changes nothing.
 */
export async function arrived(tx: Tx, { recordingId, bytes, ...file }: Arrived) {
  await tx.recording.updateMany({
    where: { id: recordingId, state: { in: unfinished }, deletedAt: null },
    data: { ...file, state: "finishing", bytes: BigInt(bytes), receivedBytes: BigInt(bytes) },
  });
}

/** Nothing came of it; `failure` is a word of ours. */
export async function failed(tx: Tx, scope: Now, recordingId: string, failure: string) {
  const { count } = await tx.recording.updateMany({
    where: { id: recordingId, state: { in: unfinished } },
    data: { state: "failed", failure, endedAt: scope.now },
  });
  if (count === 0) return;
  const row = await tx.recording.findUniqueOrThrow({ where: { id: recordingId } });
  const { sessionId, associationId } = row;
  const fact = { type: "recording.failed", recordingId, sessionId, associationId } as const;
  await record<RecordingFact>(tx, fact, scope);
}
