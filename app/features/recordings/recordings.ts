/**
 * A recording is one file of what the stage of a session said and showed. The room server took it (`egress`), or the
 * desk brought it (`upload`); a pause ends one file and begins the next, so that a session may have several. It is
 * the host's: the host publishes it in the archive with the date of its deletion, takes it down, and everybody it
 * shows may have it taken down by taking their consent back. Its bytes lie in a folder or in S3, never in the
 * database, which knows their number and their SHA-256.
 */

/** Where a file came from. */
export type RecordingSource = "egress" | "upload";

/** `starting` to `finishing` are the room server's, `arriving` the desk's; only `ready` can be watched. */
export type RecordingState = "starting" | "running" | "finishing" | "arriving" | "ready" | "failed";

/** What we take, by content; each is played as it is. */
export const recordingTypes = ["video/mp4", "video/webm"] as const;

/** 100 MB: what a form without script may carry, in one piece. */
export const mostAtOnce = 100_000_000;

/** Nobody has gone on with it for this long, in days: what has arrived of an upload goes. */
export const uploadKeptDays = 7;

/** In months, unless the desk says otherwise. */
export const usuallyKept = 6;
export const longestTitle = 160;

/** Why a recording is watched no more, though it is still there. */
export type OfflineReason = "consent-withdrawn" | "desk";

/** Why a file is not taken. */
export type UploadRefusal =
  | "no-file"
  | "file-too-large"
  | "file-kind"
  | "no-room"
  | "other-file"
  | "too-many"
  | "broken";

/** So many of one session, with those that are still on their way. */
export const mostOfSession = 20;

/** Why a recording does not go into the archive. */
export type PublishProblem =
  | "title-missing"
  | "title-too-long"
  | "date-missing"
  | "date-too-soon"
  | "date-too-late"
  | "not-agreed";
export type PublishRefusal = "not-ready" | "taken-back" | "not-published";

export type RecordingFact = {
  type: `recording.${
    | "begun"
    | "arrived"
    | "failed"
    | "given-up"
    | "published"
    | "changed"
    | "unpublished"
    | "taken-offline"
    | "deleted"}`;
  recordingId: string;
  sessionId: string;
  associationId: string;
};

/** On which days of the calendar a recording may end, as "2027-05-29". */
export type DeletionDates = { usual: string; first: string; last: string };

/** `now` is the day of the association; a month has the days of the one it ends in. */
export function deletionDates(today: string, mostMonths: number): DeletionDates {
  return {
    usual: monthsLater(today, Math.min(usuallyKept, mostMonths)),
    first: daysLater(today, 1),
    last: monthsLater(today, mostMonths),
  };
}

function monthsLater(day: string, months: number) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, days));
  return first.toISOString().slice(0, 10);
}

const daysLater = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What the desk says as it publishes: days as "2027-05-29". */
export type Publication = { title: string; deleteOn: string; hasAgreed: boolean };

/** What is wrong with it, in the order of the form. */
export function problemsOf(
  { title, deleteOn, hasAgreed }: Publication,
  { first, last }: DeletionDates,
  { isNew }: { isNew: boolean },
): PublishProblem[] {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(deleteOn) && !Number.isNaN(Date.parse(deleteOn));
  const problems: (PublishProblem | false)[] = [
    title.trim() === "" && "title-missing",
    title.trim().length > longestTitle && "title-too-long",
    !isDay && "date-missing",
    isDay && deleteOn < first && "date-too-soon",
    isDay && deleteOn > last && "date-too-late",
    isNew && !hasAgreed && "not-agreed",
  ];
  return problems.filter((problem) => problem !== false);
}

/** Every piece but the last, as the store wants it. */
export const uploadPieceBytes = 8 * 1024 * 1024;

/** How far a browser is with a file. */
export type UploadPhase =
  | "idle"
  | "comparing"
  | "sending"
  | "paused"
  | "offline"
  | "elsewhere"
  | "stopped"
  | "arrived";
