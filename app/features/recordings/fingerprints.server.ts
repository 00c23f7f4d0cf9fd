import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { typeOf } from "#app/platform/file-type.server.ts";
import { pieceBytes } from "#app/platform/recording-store.server.ts";
import { recordingTypes } from "./recordings.ts";

const hex = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/**
 * The chain of a file as far as it has come: the fingerprint of the one before followed by that of the next piece, both
 * in hexadecimal letters; empty before the first. Two files with the same chain are the same up to there, byte for byte.
 */
export const chained = (before: string, piece: Uint8Array) => hex(before + hex(piece));

/** What a file is by its first bytes; null for what we do not take. */
export async function recordingType(head: Uint8Array) {
  const found = await typeOf(head);
  const type = found === "video/x-m4v" ? "video/mp4" : found;
  return recordingTypes.find((each) => each === type) ?? null;
}

/** Enough for what tells the kinds apart. */
const headBytes = 64 * 1024;

/** Reads a file to its end and keeps nothing of it but what it is known by. */
export async function fingerprintOf(file: Readable) {
  const whole = createHash("sha256");
  let piece = createHash("sha256");
  const heads: Uint8Array[] = [];
  let [bytes, inPiece, inHead, chain] = [0, 0, 0, ""];
  const link = () => {
    chain = hex(chain + piece.digest("hex"));
    piece = createHash("sha256");
    inPiece = 0;
  };
  for await (const part of file as AsyncIterable<Uint8Array>) {
    whole.update(part);
    bytes += part.byteLength;
    if (inHead < headBytes) {
      heads.push(part);
      inHead += part.byteLength;
    }
    for (let from = 0; from < part.byteLength; ) {
      const next = part.subarray(from, from + pieceBytes - inPiece);
      piece.update(next);
      from += next.byteLength;
      inPiece += next.byteLength;
      if (inPiece === pieceBytes) link();
    }
  }
  if (inPiece > 0) link();
  return { bytes, chain, sha256: whole.digest("hex"), type: await recordingType(headOf(heads)) };
}

const headOf = (parts: Uint8Array[]) => Buffer.concat(parts).subarray(0, headBytes);
