import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { MissingFile, type Piece, type RecordingStore, type Span } from "./stored-files.server.ts";

/** As much as stays free for the database and the logs. */
const reserve = 500_000_000;

/** Files in a folder of this machine; one that is not finished ends in ".part". */
export function folderStore(folder: string): RecordingStore {
  const fileOf = (key: string) => join(folder, named(key));
  const draftOf = (key: string) => `${fileOf(key)}.part`;

  return {
    kind: "folder",
    begin: async (key) => {
      await mkdir(folder, { recursive: true });
      await (await open(draftOf(key), "a", 0o600)).close();
      return "";
    },
    put: async (key, _upload, { at, content }: Piece) => {
      const draft = await open(draftOf(key), "r+");
      try {
        await write(draft, content, at);
        await draft.datasync();
        return "kept";
      } catch (error) {
        if (isFull(error)) return "full";
        throw error;
      } finally {
        await draft.close();
      }
    },
    finish: async (key, _upload, bytes) => {
      if ((await sizeOf(draftOf(key))) === null && (await sizeOf(fileOf(key))) !== null) return;
      const draft = await open(draftOf(key), "r+");
      await draft.truncate(bytes);
      await draft.sync();
      await draft.close();
      await rename(draftOf(key), fileOf(key));
    },
    giveUp: async (key) => rm(draftOf(key), { force: true }),
    sizeOf: async (key) => sizeOf(fileOf(key)),
    open: async (key, span?: Span) => {
      const file = await opened(fileOf(key));
      const range = span && { start: span.from, end: span.to };
      return createReadStream("", { fd: file, highWaterMark: 256 * 1024, ...range });
    },
    remove: async (key) => {
      await rm(fileOf(key), { force: true });
      await rm(draftOf(key), { force: true });
    },
    hasRoomFor: async (bytes) => {
      await mkdir(folder, { recursive: true });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize - reserve > bytes;
    },
  };
}

/** A key of ours is one name; nothing else is ever opened. */
function named(key: string) {
  if (!/^[a-z0-9][a-z0-9._-]{0,120}$/i.test(key)) throw new MissingFile(key);
  return key;
}

async function write(draft: FileHandle, content: Uint8Array, at: number) {
  for (let done = 0; done < content.byteLength; ) {
    const { bytesWritten } = await draft.write(content, done, content.byteLength - done, at + done);
    done += bytesWritten;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";

/** No space, a quota that is used up, or a file that is larger than this file system holds. */
const isFull = (error: unknown) => ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(error));

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}

async function opened(file: string) {
  try {
    return await open(file, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new MissingFile(file);
    throw error;
  }
}
