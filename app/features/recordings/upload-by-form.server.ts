import type { Scope } from "#app/features/identity/scope.ts";
import { filePieces } from "#app/platform/file-pieces.server.ts";
import { pieceBytes } from "#app/platform/recording-store.server.ts";
import { beginUpload } from "./begin-upload.server.ts";
import { deleteRecording } from "./publish-recording.server.ts";
import { mostAtOnce, type UploadRefusal } from "./recordings.ts";
import { takePiece } from "./take-piece.server.ts";

type Outcome = { ok: true; recordingId: string } | { ok: false; refusal: UploadRefusal };

/**
 * A form without script: the file comes in one piece and goes into the store as it arrives. What does not come to its
 * end leaves nothing behind.
 */
export async function uploadByForm(
  scope: Scope,
  sessionId: string,
  request: Request,
): Promise<Outcome> {
  const length = Number(request.headers.get("Content-Length"));
  if (length > mostAtOnce * 1.01) return { ok: false, refusal: "file-too-large" };
  let recordingId: string | null = null;
  let [at, before] = [0, ""];
  const refused = async (refusal: UploadRefusal): Promise<Outcome> => {
    if (recordingId) await deleteRecording(scope, { sessionId, recordingId });
    return { ok: false, refusal };
  };
  const wish = { field: "file", pieceBytes, most: mostAtOnce };
  for await (const { name, content, isLast } of filePieces(request, wish)) {
    if (!recordingId) {
      const begun = await beginUpload(scope, sessionId, { name, bytes: Math.max(length, 1) });
      if (!begun.ok) return begun;
      recordingId = begun.recordingId;
    }
    const taken = await takePiece(scope, sessionId, recordingId, { at, before, content, isLast });
    if (!taken.ok && taken.refusal === "file-kind") return { ok: false, refusal: "file-kind" };
    if (!taken.ok) return refused(taken.refusal === "elsewhere" ? "broken" : taken.refusal);
    if (taken.isWhole) return { ok: true, recordingId };
    [at, before] = [taken.received, taken.chain];
  }
  return refused(recordingId ? "broken" : "no-file");
}
