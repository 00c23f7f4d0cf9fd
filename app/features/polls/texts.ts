import { m } from "#app/generated/paraglide/messages.js";
import { type Act, type Kind, mostOptions, type PollProblem, type PollRefusal } from "./polls.ts";

export const refusalText: Record<PollRefusal, () => string> = {
  "other-open": m.polls_other_open,
  "was-open": m.polls_was_open,
  "too-many": m.polls_too_many,
  closed: m.polls_closed_already,
};

export const problemText: Record<PollProblem, () => string> = {
  "question-missing": m.polls_question_missing,
  "question-too-long": m.polls_question_too_long,
  "kind-missing": m.polls_kind_missing,
  "nothing-chosen": m.polls_nothing_chosen,
  "options-few": m.polls_options_few,
  "options-many": () => m.polls_options_many({ count: mostOptions }),
  "options-long": m.polls_options_long,
  "options-twice": m.polls_options_twice,
};

export const kindText: Record<Kind, () => string> = {
  single: m.polls_kind_single,
  multiple: m.polls_kind_multiple,
  scale: m.polls_kind_scale,
};

export const actText: Record<Act, () => string> = {
  open: m.polls_open,
  close: m.polls_close,
  show: m.polls_show,
  hide: m.polls_hide,
  delete: m.polls_delete,
};
