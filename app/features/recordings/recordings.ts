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
