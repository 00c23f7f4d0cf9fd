import { m } from "#app/generated/paraglide/messages.js";
import type { ShownAs } from "./questions.ts";
import type { Standing } from "./standing.ts";
import { standingText } from "./texts.ts";

/** A question as everybody may read it. */
export type Asked = {
  id: string;
  text: string;
  /** What the asker chose to be called; null for who stays unnamed. */
  by: string | null;
  votes: number;
  /** As others see it: what nobody has let through yet, where it shows all the same, is open. */
  standing: Extract<Standing, "open" | "answering" | "answered" | "parked">;
  /** What was written as an answer. */
  answer: string | null;
  /** For its place in the list (`inTurn`); when it was asked in milliseconds since 1970. */
  turn: number | null;
  askedAt: number;
};

/** One's own question, with what others do not see of it. */
export type OwnQuestion = {
  id: string;
  text: string;
  shownAs: ShownAs;
  standing: Standing;
  votes: number;
  /** What was written as an answer; with none, whether one was given aloud. */
  answer: string | null;
  isSpoken: boolean;
};

/** What one voter has asked in a session, oldest first, and which questions have the voter's vote. */
export type OwnQuestions = { questions: OwnQuestion[]; votedFor: string[] };

/** A question as who runs the session sees it: who asked, whether others read it, what is merged into it. */
export type ToRun = Omit<Asked, "standing"> & {
  standing: Standing;
  /** The name, for who runs the session; the expert reads what everybody reads. */
  asker: string | null;
  merged: { id: string; text: string; asker: string | null }[];
};

export type AskDone = "claimed" | "asked" | "changed" | "withdrawn" | "voted" | "unvoted";

/** What came of a press around the questions; `field`: the sentence belongs beside the typed question. */
export type AskReply =
  | { ok: true; done: AskDone; questionId: string }
  | { ok: false; field: boolean; text: string; typed: Record<string, string> };

/** What is said of the questions: what is being answered, to all; how their own stand, to who asked, once it changes. */
export const saidOfQuestions = (
  questions: { text: string; standing: string }[],
  own: OwnQuestion[],
) => ({
  told: questions
    .filter(({ standing }) => standing === "answering")
    .map(({ text }) => m.questions_told_answering({ text: brief(text) })),
  changed: own
    .filter(({ standing }) => standing !== "answering")
    .map(({ text, standing }) =>
      m.questions_told_own({ text: brief(text), standing: standingText[standing]() }),
    ),
});

/** A question in one line, as long as one listens to. */
const brief = (text: string) => text.replace(/\s+/g, " ").slice(0, 80);
