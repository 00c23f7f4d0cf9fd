/**
 * Where the host lets them in, those who have adopted a session moderate beside it (Mitleitung): their staff let
 * questions through, decline them, set them aside. They listen and are on no stage. By name they see their own guests
 * and who is on stage, of all others a number; sending out, locking, ending and all else stays with the host.
 */
import type { Act } from "#app/features/questions/questions.ts";
import type { Standing } from "#app/features/questions/standing.ts";

/** What a partner may do with a question that nobody has taken up yet. */
export const actsBeside = ["approve", "decline", "park", "reopen"] as const satisfies Act[];
export type ActBeside = (typeof actsBeside)[number];

/** Which of them are of use by how it stands; what is being answered or has been is the stage's. */
const usefulActs: Partial<Record<Standing, ActBeside[]>> = {
  waiting: ["approve", "decline", "park"],
  open: ["park", "decline"],
  parked: ["reopen", "decline"],
  declined: ["approve"],
};
export const actsBesideFor = (standing: Standing) => usefulActs[standing] ?? [];

/** Why nothing was done: the room is not open, or the question is the stage's by now. */
export type BesideRefusal = "not-running" | "taken-up";

/** One's own guest in the room; the place of a raised hand is counted from 1. */
export type OwnGuest = { id: string; name: string; hand: number | null };

/** Who is in the room, as a partner sees them. */
export type PeopleBeside = {
  onStage: string[];
  own: OwnGuest[];
  /** All others of the audience: who came through others, or by a pass, which has no name. */
  others: number;
  /** Raised hands of everybody. */
  hands: number;
};
