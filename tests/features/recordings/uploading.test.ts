import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { beginUpload } from "#app/features/recordings/begin-upload.server.ts";
import { chained } from "#app/features/recordings/fingerprints.server.ts";
import { finishFiles } from "#app/features/recordings/finish-files.server.ts";
import { takePiece } from "#app/features/recordings/take-piece.server.ts";
import { db } from "#app/platform/db.server.ts";
import { pieceBytes, recordings } from "#app/platform/recording-store.server.ts";
import { type Association, anAssociation, aSession, officeOf } from "#tests/support/cast.ts";
import { allOf, webm } from "#tests/support/recordings.ts";

let aiw: Association;
let sessionId: string;
beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw)).id;
});

/** Two full pieces and the rest of one, as a file that begins like a film; the last letter tells two of them apart. */
const aFile = (mark: number) => webm(2 * pieceBytes + 300, mark);

const piecesOf = (file: Buffer) => {
  let before = "";
  const pieces = [];
  for (let at = 0; at < file.length; at += pieceBytes) {
    const content = file.subarray(at, at + pieceBytes);
    pieces.push({ at, before, content });
    before = chained(before, content);
  }
  return pieces;
};

const begin = async (bytes: number) => {
  const begun = await beginUpload(officeOf(aiw), sessionId, { name: "film.webm", bytes });
  if (!begun.ok) throw new Error(begun.refusal);
  return begun.recordingId;
};

test("pieces of two windows in any order, doubled and lost, make the file or nothing", async () => {
  const files = [aFile(1), aFile(2)].map(piecesOf);
  const anyPiece = fc.record({ window: fc.nat({ max: 1 }), n: fc.nat({ max: 2 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyPiece, { maxLength: 3 }), { maxLength: 6 }),
      async (turns) => {
        const id = await begin(2 * pieceBytes + 300);
        for (const together of turns)
          await Promise.all(
            together.map(({ window, n }) =>
              takePiece(officeOf(aiw), sessionId, id, files[window]?.[n] as never),
            ),
          );
        await finishFiles();
        const row = await db.recording.findUniqueOrThrow({ where: { id } });
        expect(["arriving", "ready"]).toContain(row.state);
        if (row.state === "ready") {
          const whole = await allOf(await recordings.open(row.fileKey ?? ""));
          expect([aFile(1), aFile(2)].some((file) => file.equals(whole))).toBe(true);
        }
        await recordings.remove(id);
        await db.recording.delete({ where: { id } });
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test("a piece that was lost on the way back is told where it goes on", async () => {
  const file = aFile(1);
  const [first, second] = piecesOf(file);
  const id = await begin(file.length);
  const take = (piece: unknown) => takePiece(officeOf(aiw), sessionId, id, piece as never);
  expect(await take(first)).toMatchObject({ ok: true, received: pieceBytes, isWhole: false });
  expect(await take(first)).toEqual({ ok: false, refusal: "elsewhere", received: pieceBytes });
  expect(await take(second)).toMatchObject({ ok: true, received: 2 * pieceBytes });
});

test("another file than last time is refused before anything of it is kept", async () => {
  const id = await begin(aFile(1).length);
  const take = (piece: unknown) => takePiece(officeOf(aiw), sessionId, id, piece as never);
  await take(piecesOf(aFile(1))[0]);
  expect(await take(piecesOf(aFile(2))[1])).toMatchObject({ ok: false, refusal: "other-file" });
  expect(await take(piecesOf(aFile(1))[1])).toMatchObject({ ok: true });
});

test("what is no film ends with its first piece, whatever it is called", async () => {
  const text = Buffer.from("kein Film".repeat(100));
  const id = await begin(text.length);
  const piece = { at: 0, before: "", content: text };
  expect(await takePiece(officeOf(aiw), sessionId, id, piece)).toMatchObject({
    ok: false,
    refusal: "file-kind",
  });
  expect((await db.recording.findUniqueOrThrow({ where: { id } })).deletedAt).not.toBeNull();
});

test("what is too large is refused before a byte of it comes", async () => {
  const announced = { name: "film.webm", bytes: 4_000_000_001 };
  expect(await beginUpload(officeOf(aiw), sessionId, announced)).toEqual({
    ok: false,
    refusal: "file-too-large",
  });
});

test("a file that changed in the store after it had come is not ready", async () => {
  const file = webm(500, 1);
  const id = await begin(file.length);
  await takePiece(officeOf(aiw), sessionId, id, { at: 0, before: "", content: file });
  await recordings.put(id, "", { at: 100, content: new Uint8Array([9, 9, 9]) });
  await finishFiles();
  expect(await db.recording.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "failed",
    failure: "file-broken",
  });
});
