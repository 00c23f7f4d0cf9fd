import type { Scope } from "#app/features/identity/scope.ts";
import { safeName } from "#app/features/materials/materials.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import { mostOfSession, type RecordingFact, type UploadRefusal } from "./recordings.ts";

type Announced = { name: string; bytes: number };
type Outcome = { ok: true; recordingId: string } | { ok: false; refusal: UploadRefusal };

/** The largest file that a desk may bring, in bytes. */
export const mostBytes = env.RECORDING_MOST_MB * 1_000_000;

/** The desk says what it is going to bring: its pieces follow, today or tomorrow, from this browser or another. */
export async function beginUpload(
  scope: Scope,
  sessionId: string,
  { name, bytes }: Announced,
): Promise<Outcome> {
  if (!Number.isSafeInteger(bytes) || bytes < 1) return { ok: false, refusal: "no-file" };
  if (bytes > mostBytes) return { ok: false, refusal: "file-too-large" };
  const hasRoom = await recordings.hasRoomFor(bytes);
  return transact(async (tx): Promise<Outcome> => {
    await hostedSession(tx, scope, sessionId);
    if (!hasRoom) return { ok: false, refusal: "no-room" };
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`recordings:${sessionId}`}, 0))::text`;
    const kept = { sessionId, deletedAt: null };
    const { _count, _max } = await tx.recording.aggregate({
      where: kept,
      _count: true,
      _max: { part: true },
    });
    if (_count >= mostOfSession) return { ok: false, refusal: "too-many" };
    const recordingId = newId();
    await tx.recording.create({
      data: {
        ...{ id: recordingId, sessionId, associationId: scope.association.id },
        ...{ source: "upload", state: "arriving", part: (_max.part ?? 0) + 1 },
        ...{ fileKey: recordingId, fileName: safeName(name, ["mp4", "webm", "m4v"]) },
        ...{ bytes: BigInt(bytes), createdAt: scope.now },
        createdById: scope.actor.kind === "staff" ? scope.actor.staffId : null,
      },
    });
    const fact = { recordingId, sessionId, associationId: scope.association.id };
    await record<RecordingFact>(tx, { type: "recording.begun", ...fact }, scope);
    return { ok: true, recordingId };
  });
}
