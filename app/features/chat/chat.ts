/**
 * The chat of a session is for everybody in its room: on in a round, off in a lecture, until the host switches it.
 * Others read the name that the writer chose, or none; in a round the one they go by. What goes against it the host
 * takes away, and its words go with it. An announcement (Mitteilung) is one sentence of the host or expert to all.
 */
import { z } from "zod";

export const longestMessage = 500;
export const longestAnnouncement = 200;
/** So many of one person in a minute. */
export const mostInAMinute = 10;
/** So many, the newest, are shown. */
export const mostShown = 200;
/** So long an announcement stands over the stage, in minutes, unless it is taken away. */
export const minutesAnnounced = 5;

export type Author = { kind: "registration" | "expert" | "staff"; id: string };

export type ChatLine = {
  id: string;
  text: string;
  /** What the writer chose to be called; null for who stays unnamed, and for who runs the room. */
  by: string | null;
  kind: Author["kind"];
  saidAt: number;
};

export type Announced = { id: string; text: string };

export type ChatFact = {
  type: `chat.${"opened" | "closed" | "removed"}` | `announcement.${"made" | "ended"}`;
  sessionId: string;
  associationId: string;
  messageId?: string;
};

export type ChatRefusal = "closed" | "too-fast";

export type ChatReply =
  | { ok: true; said: string }
  | { ok: false; field: boolean; text: string; typed: Record<string, string> };

export type ChatProblem = "missing" | "too-long";
const problem = (error: ChatProblem) => ({ error });
const words = (most: number) =>
  z.string(problem("missing")).trim().min(1, problem("missing")).max(most, problem("too-long"));

export const chatForm = z.object({
  message: words(longestMessage),
  shownAs: z.enum(["nobody", "company", "name"]).default("nobody"),
});
export type ChatForm = z.output<typeof chatForm>;

export const announcementForm = z.object({ sentence: words(longestAnnouncement) });
