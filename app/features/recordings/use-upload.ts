import { useCallback, useRef, useState } from "react";
import {
  announceFile,
  askHowFar,
  fingerprint,
  type PieceAnswer,
  paceOf,
  sendPiece,
} from "#app/platform/send-piece.ts";
import { type UploadPhase, uploadPieceBytes } from "./recordings.ts";

/** An upload as the page tells of it. */
export type Upload = {
  phase: UploadPhase;
  done: number;
  whole: number;
  /** A word of ours for what stands in the way. */
  refusal: string | null;
  minutes: number | null;
};

const idle: Upload = { phase: "idle", done: 0, whole: 0, refusal: null, minutes: null };

type Addresses = { pieces: (recordingId?: string) => string };

/** Between two tries while nothing comes back, in milliseconds. */
const pause = 3_000;

/**
 * Sends a file piece by piece and goes on where it stands, whoever sent what came before. `recordingId` is that of an
 * upload that was begun earlier.
 */
export function useUpload({ pieces }: Addresses, recordingId: string | null) {
  const [upload, setUpload] = useState<Upload>(idle);
  const id = useRef(recordingId);
  const turn = useRef(0);

  const run = useCallback(
    async (file: File) => {
      turn.current += 1;
      const mine = turn.current;
      const isMine = () => mine === turn.current;
      const show = (change: Partial<Upload>) => {
        if (isMine()) setUpload((before) => ({ ...before, whole: file.size, ...change }));
      };
      const stop = (refusal: string) => show({ phase: "stopped", refusal });
      show({ phase: "sending", refusal: null });
      if (id.current === null) {
        const begun = await announceFile(pieces(), file);
        if (!begun.ok) return stop(begun.refusal);
        id.current = begun.recordingId;
      }
      const address = pieces(id.current);
      const chains = chainsOf(file);
      const pace = paceOf(file.size);
      let answer: PieceAnswer = await askHowFar(address);
      while (isMine()) {
        if (answer.ok && answer.isWhole) return show({ phase: "arrived", done: file.size });
        if (!answer.ok && mayTryAgain(answer.refusal)) {
          show({ phase: answer.refusal === "elsewhere" ? "elsewhere" : "offline" });
          await new Promise((done) => setTimeout(done, pause));
          answer = await askHowFar(address);
          continue;
        }
        if (!answer.ok) return stop(answer.refusal);
        const at = answer.received;
        if (at >= file.size) return stop("other-file");
        const before = await chains(at, (done) => show({ phase: "comparing", done }));
        if (before !== answer.chain) return stop("other-file");
        show({ phase: "sending", done: at, minutes: pace(at) });
        const content = await file.slice(at, at + uploadPieceBytes).arrayBuffer();
        if (!isMine()) return;
        answer = await sendPiece(address, { at, before, content });
        if (answer.ok) await chains(answer.received);
      }
    },
    [pieces],
  );

  const start = useCallback(
    (file: File) => {
      run(file).then(undefined, () =>
        setUpload((before) => ({ ...before, phase: "stopped", refusal: "broken" })),
      );
    },
    [run],
  );
  const hold = useCallback(() => {
    turn.current += 1;
    setUpload((before) => ({ ...before, phase: "paused" }));
  }, []);
  return { upload, start, hold, recordingId: () => id.current };
}

const mayTryAgain = (refusal: string) => ["offline", "elsewhere"].includes(refusal);

/** The chain of a file up to each piece, worked out once: see `chained` in fingerprints.server.ts. */
function chainsOf(file: File) {
  const known = [""];
  return async (at: number, tell?: (done: number) => void) => {
    const wanted = Math.ceil(at / uploadPieceBytes);
    for (let n = known.length; n <= wanted; n++) {
      const from = (n - 1) * uploadPieceBytes;
      if (wanted - n > 1) tell?.(from);
      const piece = await file.slice(from, from + uploadPieceBytes).arrayBuffer();
      known.push(await fingerprint((known[n - 1] ?? "") + (await fingerprint(piece))));
    }
    return known[wanted] ?? "";
  };
}
