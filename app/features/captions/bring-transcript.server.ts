import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { FileForm } from "#app/platform/file-form.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { CaptionFact } from "./captions.ts";
import { toVtt } from "./vtt.ts";
import { readVtt, type VttRefusal } from "./vtt-check.server.ts";

type Target = { sessionId: string; recordingId: string };
export type TranscriptRefused = { ok: false; recordingId: string; text: string };

const refusalText: Record<VttRefusal, (place: { line: number }) => string> = {
  "vtt-not-text": m.captions_file_not_text,
  "vtt-unsigned": m.captions_file_unsigned,
  "vtt-no-cues": m.captions_file_empty,
  "vtt-line": m.captions_file_line,
};

/** A file of one's own for a recording, in the place of the lines and of an earlier one. @throws 404 for all but the host */
export async function bringTranscript(
  scope: Scope,
  target: Target,
  { file, isTooLarge }: Pick<FileForm, "file" | "isTooLarge">,
): Promise<{ ok: true; key: null } | TranscriptRefused> {
  const { recordingId } = target;
  const declined = (text: string) => ({ ok: false as const, recordingId, text });
  if (isTooLarge) return declined(m.captions_file_large());
  if (!file?.content.length) return declined(m.captions_file_missing());
  const read = readVtt(file.content);
  if (!read.ok) return declined(refusalText[read.refusal](read));
  const content = toVtt(read.cues);
  return transact(async (tx) => {
    await lockRecording(tx, scope, target);
    await tx.transcript.upsert({
      where: { recordingId },
      create: { recordingId, content, broughtAt: scope.now },
      update: { content, broughtAt: scope.now },
    });
    await note(tx, scope, "captions.transcript-brought", target);
    return { ok: true, key: null };
  });
}

/** Takes the own file away; what was written along counts again. @throws 404 for all but the host */
export const removeTranscript = (scope: Scope, target: Target) =>
  transact(async (tx) => {
    await lockRecording(tx, scope, target);
    const { recordingId } = target;
    const { count } = await tx.transcript.deleteMany({ where: { recordingId } });
    if (count > 0) await note(tx, scope, "captions.transcript-removed", target);
  });

async function lockRecording(tx: Tx, scope: Scope, { sessionId, recordingId: id }: Target) {
  await lockHosted(tx, scope, sessionId);
  if (!(await tx.recording.findFirst({ where: { id, sessionId, deletedAt: null } })))
    throw notFound();
}

const note = (tx: Tx, scope: Scope, type: CaptionFact["type"], { sessionId }: Target) =>
  record<CaptionFact>(tx, { type, sessionId, associationId: scope.association.id }, scope);
