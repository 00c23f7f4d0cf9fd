import { m } from "#app/generated/paraglide/messages.js";
import type { Answered, Useful } from "./feedback.ts";

export const usefulText: Record<Useful, () => string> = {
  5: m.feedback_useful_5,
  4: m.feedback_useful_4,
  3: m.feedback_useful_3,
  2: m.feedback_useful_2,
  1: m.feedback_useful_1,
};

export const answeredText: Record<Answered, () => string> = {
  yes: m.feedback_answered_yes,
  partly: m.feedback_answered_partly,
  no: m.feedback_answered_no,
  none: m.feedback_answered_none,
};
