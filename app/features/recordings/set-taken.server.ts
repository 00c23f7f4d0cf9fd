import type { Scope } from "#app/features/identity/scope.ts";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { PublishRefusal } from "./publication.ts";
import { onRecording, type Target } from "./publish-recording.server.ts";
import type { RecordingFact } from "./recordings.ts";
import { readTaken, type Taken, type TakenProblem } from "./taken.ts";

type Outcome =
  | { ok: true }
  | { ok: false; refusal: PublishRefusal }
  | { ok: false; problems: TakenProblem[] };

/**
 * When an upload was taken, as the desk says, and as often as it corrects it: from then on it has chapters and the
 * captions of the hour. What egress took knows it by itself. @throws 404
 */
export async function setTaken(scope: Scope, target: Target, typed: Taken): Promise<Outcome> {
  const session = await getHostedSession(scope, target.sessionId);
  return onRecording(scope, target, async (tx, row): Promise<Outcome> => {
    if (row.source !== "upload") throw notFound();
    if (row.state !== "ready") return { ok: false, refusal: "not-ready" };
    const read = readTaken(typed, { session, zone: session.zone, was: row });
    if (!read.ok) return read;
    const { startedAt, endedAt } = read;
    await tx.recording.update({ where: { id: row.id }, data: { startedAt, endedAt } });
    const fact = { type: "recording.changed", ...target } as const;
    await record<RecordingFact>(tx, { ...fact, associationId: row.associationId }, scope);
    return { ok: true };
  });
}
