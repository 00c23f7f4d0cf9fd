/**
 * Feedback (Rückmeldung) is three questions to who was there: was it useful, was your question answered, what should
 * come next. The link from the mail is spent once. Whether it is spent is kept; what was answered is kept elsewhere,
 * without person, time or order, so that nobody, the house included, can lay the two beside each other. An office
 * reads it only once enough have answered.
 */
import { z } from "zod";
import { smallestCount } from "#app/features/registration/counts.ts";

/** From "gar nicht" to "sehr". */
export const usefulness = [1, 2, 3, 4, 5] as const;
export type Useful = (typeof usefulness)[number];

/** "none": had no question. */
export const waysAnswered = ["yes", "partly", "no", "none"] as const;
export type Answered = (typeof waysAnswered)[number];

export const longestNext = 1000;

/** So long after the end of its session a link still takes an answer; then it goes. */
export const openDays = 28;

/** So long after the end of their session the answers stand. */
export const keptMonths = 12;

/** Fewer are shown to nobody: with less than this, one's own answer gives away the others'. */
export const fewestAnswers = smallestCount;

const missing = { error: "missing" };

export const FeedbackForm = z.object({
  useful: z.enum(["1", "2", "3", "4", "5"], missing).transform((value) => Number(value) as Useful),
  answered: z.enum(waysAnswered, missing),
  next: z.string().trim().max(longestNext, { error: "too-long" }).default(""),
});
export type FeedbackForm = z.output<typeof FeedbackForm>;
export type FeedbackProblem = "missing" | "too-long";

/** `spent`: given already. `over`: its time, or the seat behind it, is gone. */
export type LinkState = "open" | "spent" | "over";

export type FeedbackReply =
  /** How the link stood when it was pressed: what was typed into an open one is taken. */
  | { ok: true; state: LinkState }
  | { ok: false; status: number; typed: Record<string, string>; problems: Problems };
type Problems = Record<string, string[]>;

export const isOpenUntil = (endsAt: Date) => new Date(endsAt.getTime() + openDays * 24 * 3_600_000);
