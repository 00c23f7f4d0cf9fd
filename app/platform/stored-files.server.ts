import type { Readable } from "node:stream";

/** Both ends are part of it, as in HTTP. */
export type Span = { from: number; to: number };

/**
 * Where the files of recordings lie, by a key of ours. A file comes in pieces and can be opened once it is finished;
 * nothing here ever holds more than a piece of one in memory. Each of these may be done again after a kill.
 */
export type RecordingStore = {
  kind: "folder" | "s3";
  /** @returns what the pieces of this file are put under. */
  begin: (key: string) => Promise<string>;
  /** @returns "full" where there is no room left; nothing of the file before is lost. */
  put: (key: string, upload: string, piece: Piece) => Promise<"kept" | "full">;
  finish: (key: string, upload: string, bytes: number) => Promise<void>;
  /** The pieces of a file that was never finished go. */
  giveUp: (key: string, upload: string) => Promise<void>;
  /** In bytes; null where there is none. */
  sizeOf: (key: string) => Promise<number | null>;
  /** @throws MissingFile */
  open: (key: string, span?: Span) => Promise<Readable>;
  remove: (key: string) => Promise<void>;
  /** Whether a file of this size has room, as far as can be told. */
  hasRoomFor: (bytes: number) => Promise<boolean>;
};

export type Piece = { at: number; content: Uint8Array };

/** A file that its row knows is not where it should lie. */
export class MissingFile extends Error {}

/** The answer of `work`, or of `instead` where its file is missing. */
export async function unlessMissing<T, U>(work: Promise<T>, instead: () => U) {
  try {
    return await work;
  } catch (error) {
    if (error instanceof MissingFile) return instead();
    throw error;
  }
}
