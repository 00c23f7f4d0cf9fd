import { createHash, randomBytes } from "node:crypto";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import type { RecordingStore } from "#app/platform/stored-files.server.ts";
import { theEveningBefore } from "./cast.ts";

type Kept = {
  title?: string;
  fileName?: string;
  content?: Uint8Array;
  type?: "video/mp4" | "video/webm";
  source?: "upload" | "egress";
  isPublished?: boolean;
  startedAt?: Date;
  deleteOn?: string;
  /** Where its file lies, if not where this process keeps its own. */
  store?: RecordingStore;
};

/** A recording of a session as it is once it is ready, its file in the store. */
export async function aRecording(sessionId: string, kept: Kept = {}) {
  const { content = randomBytes(1000), title = null, startedAt = null, isPublished } = kept;
  const { store = recordings } = kept;
  const id = newId();
  const upload = await store.begin(id);
  await store.put(id, upload, { at: 0, content });
  await store.finish(id, upload, content.byteLength);
  const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  const bytes = BigInt(content.byteLength);
  await db.recording.create({
    data: {
      ...{ id, sessionId, associationId: session.hostId, source: kept.source ?? "upload" },
      ...{ state: "ready", fileKey: id, fileName: kept.fileName ?? "film.webm" },
      ...{ type: kept.type ?? "video/webm", bytes, receivedBytes: bytes, title, startedAt },
      sha256: createHash("sha256").update(content).digest("hex"),
      createdAt: theEveningBefore,
      publishedAt: isPublished ? theEveningBefore : null,
      deleteOn: isPublished ? new Date(kept.deleteOn ?? "2027-03-01") : null,
    },
  });
  return id;
}

/** What begins as WebM does (EBML, DocType "webm") and goes on with the same letter; no player plays it. */
export function webm(bytes: number, letter: number) {
  const file = Buffer.alloc(bytes, letter);
  Buffer.from("1a45dfa39f4286810142f7810142f2810442f381084282847765626d", "hex").copy(file);
  return file;
}

/** All that a stream holds. */
export async function allOf(stream: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
