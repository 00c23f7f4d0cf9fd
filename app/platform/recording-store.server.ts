import { join } from "node:path";
import { env } from "./env.server.ts";
import { folderStore } from "./folder-store.server.ts";
import { s3Store } from "./s3-store.server.ts";
import type { RecordingStore } from "./stored-files.server.ts";

/** Every piece but the last is exactly this long: S3 takes none below 5 MB. */
export const pieceBytes = 8 * 1024 * 1024;

/** Beside the data of this installation, on one machine; a file of this name is what a key stands for. */
export const recordingsFolder = join(env.DATA_DIR, "recordings");

/** Of several machines; null where recordings lie in the folder. */
export const recordingsS3 = env.RECORDINGS_S3_BUCKET
  ? {
      endpoint: env.RECORDINGS_S3_ENDPOINT ?? "",
      bucket: env.RECORDINGS_S3_BUCKET,
      region: env.RECORDINGS_S3_REGION,
      key: env.RECORDINGS_S3_KEY ?? "",
      secret: env.RECORDINGS_S3_SECRET ?? "",
      isPathStyle: env.RECORDINGS_S3_PATH_STYLE === "on",
    }
  : null;

/** The one of this installation. */
export const recordings: RecordingStore = recordingsS3
  ? s3Store(recordingsS3, pieceBytes)
  : folderStore(recordingsFolder);
