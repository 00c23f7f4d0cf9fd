import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { pieceBytes, recordings } from "#app/platform/recording-store.server.ts";
import { chained, recordingType } from "./fingerprints.server.ts";
import type { UploadRefusal } from "./recordings.ts";
import { ofHost } from "./visibility.server.ts";

export type SentPiece = {
  /** How many bytes of the file stand before it. */
  at: number;
  /** The chain up to there, as the sender has worked it out from its own file. */
  before: string;
  content: Uint8Array;
  /** Said of a form without script, whose length nobody knows before its end. */
  isLast?: boolean;
};

export type PieceOutcome =
  | { ok: true; received: number; chain: string; isWhole: boolean }
  /** `elsewhere`: not there does it go on, or another sender is at it right now. */
  | { ok: false; refusal: UploadRefusal | "elsewhere"; received: number };

/** In milliseconds: longer than the store has for one piece. */
const heldFor = 120_000;

/**
 * One piece of a file, each after the one before. Whoever sends one names where it goes and what came before: a piece
 * that comes twice, too early, from a second window or of another file is told where it goes on, and changes nothing.
 * @throws 404 for everybody but the host
 */
export async function takePiece(
  scope: Scope,
  sessionId: string,
  id: string,
  piece: SentPiece,
): Promise<PieceOutcome> {
  const row = await getArriving(scope, sessionId, id);
  const no = (refusal: UploadRefusal | "elsewhere") =>
    ({ ok: false, refusal, received: row.received }) as const;
  if (piece.at !== row.received || row.isWhole) return no("elsewhere");
  if (piece.before !== row.chain) return no("other-file");
  const { byteLength } = piece.content;
  const bytes = piece.isLast ? piece.at + byteLength : row.bytes;
  if (byteLength !== Math.min(pieceBytes, bytes - piece.at)) return no("broken");
  const type = piece.at === 0 ? await recordingType(piece.content) : row.type;
  if (!type) {
    await db.recording.updateMany({ where: { id, state: "arriving" }, data: gone(scope) });
    return no("file-kind");
  }
  const heldUntil = new Date(scope.now.getTime() + heldFor);
  const mine = { id, state: "arriving", heldUntil, receivedBytes: BigInt(piece.at) };
  if (!(await hold(scope, piece, mine))) return no("elsewhere");
  try {
    const upload = row.upload ?? (await recordings.begin(row.fileKey));
    if (row.upload === null) await db.recording.updateMany({ where: mine, data: { upload, type } });
    if ((await recordings.put(row.fileKey, upload, piece)) === "full") return no("no-room");
    const received = piece.at + byteLength;
    const isWhole = received === bytes;
    const chain = chained(piece.before, piece.content);
    const { count } = await db.recording.updateMany({
      where: mine,
      data: {
        ...{ receivedBytes: BigInt(received), chain, heldUntil: null, lastPieceAt: scope.now },
        ...(isWhole && { state: "finishing", bytes: BigInt(bytes) }),
      },
    });
    return count === 1 ? { ok: true, received, chain, isWhole } : no("elsewhere");
  } finally {
    await db.recording.updateMany({ where: mine, data: { heldUntil: null } });
  }
}

/** One sender at a time puts a piece; one that died over it is waited for no longer than `heldFor`. */
async function hold(
  { now }: Scope,
  { before }: SentPiece,
  { heldUntil, ...mine }: { id: string; state: string; heldUntil: Date; receivedBytes: bigint },
) {
  const { count } = await db.recording.updateMany({
    where: {
      ...{ ...mine, deletedAt: null, chain: before || null },
      OR: [{ heldUntil: null }, { heldUntil: { lte: now } }],
    },
    data: { heldUntil },
  });
  return count === 1;
}

/** Where an upload stands. @throws 404 for everybody but the host, and once it has been given up */
export async function getArriving(scope: Scope, sessionId: string, id: string) {
  const where = { ...ofHost(scope, sessionId), id, source: "upload" };
  const row = orNotFound(await db.recording.findFirst({ where }));
  return {
    ...{ upload: row.upload, type: row.type, fileKey: row.fileKey ?? id, fileName: row.fileName },
    ...{ bytes: Number(row.bytes), received: Number(row.receivedBytes), chain: row.chain ?? "" },
    isWhole: row.state !== "arriving",
  };
}

const gone = ({ now }: Scope) => ({ deletedAt: now });
