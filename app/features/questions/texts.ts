import { m } from "#app/generated/paraglide/messages.js";
import type { AskProblem, AskRefusal, ShownAs } from "./questions.ts";
import type { Standing } from "./standing.ts";

export const problemText: Record<AskProblem, () => string> = {
  "question-missing": m.questions_missing,
  "question-too-long": m.questions_too_long,
};

export const refusalText: Record<AskRefusal, () => string> = {
  "session-over": m.questions_over,
  "too-many": m.questions_too_many,
  "answered-already": m.questions_answered_already,
};

/** How a question stands, to its asker and to who answers. */
export const standingText: Record<Standing, () => string> = {
  withdrawn: m.questions_standing_withdrawn,
  unclaimed: m.questions_standing_unclaimed,
  declined: m.questions_standing_declined,
  merged: m.questions_standing_merged,
  answering: m.questions_standing_answering,
  answered: m.questions_standing_answered,
  parked: m.questions_standing_parked,
  waiting: m.questions_standing_waiting,
  open: m.questions_standing_open,
};

type Named = { name: string; company: string };

/** What others will read beside the question. */
export const shownAsText: Record<ShownAs, (asker: Named) => string> = {
  nobody: m.questions_as_nobody,
  company: m.questions_as_company,
  name: m.questions_as_name,
};

/** What may be wrong with a written answer. */
export const answerText = {
  missing: m.questions_answer_missing,
  long: m.questions_answer_too_long,
};
