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
