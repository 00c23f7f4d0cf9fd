/**
 * Captions (Untertitel) are what is said in an hour, as text, line by line: typed by a captioner
 * (Schriftdolmetscherin) who comes by a link of their own, without account or seat, or pushed by a service with a key.
 * Everybody in the room may have them shown, each as they read best. They are for the moment: half an hour after the
 * end the lines are gone, unless a recording was running as they were said. Then they are its transcript (Mitschrift),
 * under its consent, and end with it.
 */
import { z } from "zod";

/** Two lines of a television's captions are 80 characters; a sentence has room. */
export const longestLine = 300;
/** So many lines stand below the stage, the newest last. */
export const mostShown = 4;
/** So long a line stands there, in milliseconds; then nobody can tell any more what it belongs to. */
export const shownFor = 2 * 60_000;
/** So many of their own lines the captioner's page shows. */
export const mostOwn = 12;

export type AccessKind = "link" | "key";

/** One line as everybody in the room reads it. */
export type ShownLine = { id: string; text: string; language: string };

/** What the room shows of captions: whether there is anybody who makes them, and the last few lines. */
export type Captions = { isCaptioned: boolean; captions: ShownLine[] };

export type CaptionFact = {
  type: `captions.${"link-made" | "link-withdrawn" | "key-made" | "key-withdrawn" | "transcript-brought" | "transcript-removed"}`;
  sessionId: string;
  associationId: string;
};

/** Why a line is not taken: the doors are not open yet, or it is over; too many at once; there is a newer one. */
export type LineRefusal = "early" | "over" | "too-fast" | "not-last";

/** What came of a captioner's press. */
export type LineReply =
  | { ok: true; did: "said" | "corrected" }
  | { ok: false; field: boolean; did: "said" | "corrected"; text: string; typed: string };

export type LineProblem = "line-missing" | "line-too-long";
const problem = (error: LineProblem) => ({ error });

export const lineText = z
  .string(problem("line-missing"))
  .trim()
  .min(1, problem("line-missing"))
  .max(longestLine, problem("line-too-long"));

export const lineForm = z.object({ line: lineText });
