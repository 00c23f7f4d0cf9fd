import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { localTime } from "#app/ui/local-time.ts";
import {
  deletionDates,
  type Publication,
  type PublishProblem,
  type PublishRefusal,
  problemsOf,
} from "./publication.ts";
import type { RecordingFact } from "./recordings.ts";
import { ofHost } from "./visibility.server.ts";

export type Target = { sessionId: string; recordingId: string };
type Refused = { ok: false; refusal: PublishRefusal } | { ok: false; problems: PublishProblem[] };
type Outcome = { ok: true } | Refused;

/** The days that a recording of this association may end on. */
export const deletionDatesOf = ({ association, now }: Pick<Scope, "association" | "now">) =>
  deletionDates(localTime(now, association.zone).slice(0, 10), env.RECORDING_MOST_MONTHS);

/**
 * Into the archive, or what stands there changed: the title and the day of the deletion. Whoever presses says that all
 * who are seen or heard have agreed; where one of them has taken that back, it stays out. @throws 404
 */
export async function publishRecording(
  scope: Scope,
  target: Target,
  sent: Publication,
): Promise<Outcome> {
  return onRecording(scope, target, async (tx, row): Promise<Outcome> => {
    if (row.state !== "ready" || row.missingSince) return { ok: false, refusal: "not-ready" };
    if (row.offlineReason === "consent-withdrawn") return { ok: false, refusal: "taken-back" };
    const isNew = row.publishedAt === null || row.offlineAt !== null;
    const problems = problemsOf(sent, deletionDatesOf(scope), { isNew });
    if (problems.length > 0) return { ok: false, problems };
    await tx.recording.update({
      where: { id: row.id },
      data: {
        ...{ title: sent.title.trim(), deleteOn: new Date(`${sent.deleteOn}T00:00:00Z`) },
        ...(isNew && { publishedAt: scope.now, offlineAt: null, offlineReason: null }),
      },
    });
    await note(tx, scope, target, isNew ? "recording.published" : "recording.changed");
    return { ok: true };
  });
}

/** Out of the archive at once; the file stays and may be published again. @throws 404 */
export const unpublishRecording = (scope: Scope, target: Target): Promise<Outcome> =>
  onRecording(scope, target, async (tx, row): Promise<Outcome> => {
    if (!row.publishedAt) return { ok: false, refusal: "not-published" };
    await tx.recording.update({ where: { id: row.id }, data: { publishedAt: null } });
    await note(tx, scope, target, "recording.unpublished");
    return { ok: true };
  });

/** For good: nothing shows it from now on, and its file goes as soon as the store answers. @throws 404 */
export const deleteRecording = (scope: Scope, target: Target): Promise<Outcome> =>
  onRecording(scope, target, async (tx, row): Promise<Outcome> => {
    const isRunning = row.source === "egress" && ["starting", "running"].includes(row.state);
    if (isRunning) return { ok: false, refusal: "not-ready" };
    const data = { deletedAt: scope.now, publishedAt: null };
    await tx.recording.update({ where: { id: row.id }, data });
    const isWhole = row.state === "ready";
    await note(tx, scope, target, isWhole ? "recording.deleted" : "recording.given-up");
    return { ok: true };
  });

type Row = NonNullable<Awaited<ReturnType<Tx["recording"]["findFirst"]>>>;

/** One change of a recording at a time, by its host. @throws 404 */
export const onRecording = <Result>(
  scope: Scope,
  { sessionId, recordingId }: Target,
  change: (tx: Tx, row: Row) => Promise<Result>,
) =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Recording" WHERE id = ${recordingId} FOR UPDATE`;
    const where = { ...ofHost(scope, sessionId), id: recordingId };
    return change(tx, orNotFound(await tx.recording.findFirst({ where })));
  });

const note = (tx: Tx, scope: Scope, target: Target, type: RecordingFact["type"]) =>
  record<RecordingFact>(tx, { type, ...target, associationId: scope.association.id }, scope);
