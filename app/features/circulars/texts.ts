import { m } from "#app/generated/paraglide/messages.js";
import type {
  CircularAudience,
  CircularProblem,
  CircularRefusal,
  CircularState,
} from "./circulars.ts";

export const audienceText: Record<CircularAudience, () => string> = {
  all: m.circulars_audience_all,
  seated: m.circulars_audience_seated,
  waiting: m.circulars_audience_waiting,
};

export const circularStateText: Record<CircularState, () => string> = {
  draft: m.circulars_state_draft,
  pausing: m.circulars_state_pausing,
  sent: m.circulars_state_sent,
  "taken-back": m.circulars_state_taken_back,
};

const problemText: Record<CircularProblem, () => string> = {
  "subject-missing": m.circulars_subject_missing,
  "subject-too-long": m.circulars_subject_too_long,
  "text-missing": m.circulars_text_missing,
  "text-too-long": m.circulars_text_too_long,
  "purpose-open": m.circulars_purpose_open,
};

export const wordsFor = (problem: string) => problemText[problem as CircularProblem]();

export const circularRefusalText: Record<CircularRefusal, () => string> = {
  "already-sent": m.circulars_already_sent,
  "nobody-to-reach": m.circulars_nobody_to_reach,
  "too-late-to-take-back": m.circulars_too_late,
};

/** A count of people as it may be told. */
export const countText = (count: number | "few" | "withheld") =>
  count === "few" ? m.circulars_few() : count === "withheld" ? m.circulars_withheld() : `${count}`;
