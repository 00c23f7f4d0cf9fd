import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { EditField, EditProblem, SettingValue } from "./editing.ts";

/** The words of the planning page, for the same fields. */
export const editLabel: Record<EditField, () => string> = {
  topic: m.planning_topic,
  title: m.planning_title,
  summary: m.planning_summary,
  description: m.planning_description,
  language: m.planning_language,
  format: m.office_edit_format,
  policy: m.planning_policy,
  questions: m.planning_questions,
  chat: m.planning_chat,
  recording: m.planning_recording,
  partners: m.planning_partners,
  fallbackUrl: m.planning_fallback_url,
  fallbackPhone: m.planning_fallback_phone,
};

export const editProblemText: Record<EditProblem, () => string> = {
  "topic-missing": m.office_edit_topic_missing,
  "title-short": m.office_edit_title_short,
  "title-long": m.office_edit_title_long,
  "summary-long": m.office_edit_summary_long,
  "description-long": m.office_edit_description_long,
  "link-malformed": m.office_edit_link_malformed,
  "phone-malformed": m.office_edit_phone_malformed,
  "round-too-large": m.sessions_refusal_round_too_large,
  "format-running": m.office_edit_format_running,
  "recording-begun": m.office_edit_recording_begun,
  "choice-unknown": m.office_edit_choice_unknown,
};

type Settings = {
  [Field in
    | "language"
    | "format"
    | "policy"
    | "questions"
    | "chat"
    | "recording"
    | "partners"]: Record<SettingValue<Field>, () => string>;
};

/** What the settings are called; their values as they are stored. */
export const settingWords: Settings = {
  language: { de: m.planning_language_de, en: m.planning_language_en, nl: m.planning_language_nl },
  format: { lecture: m.office_format_lecture, round: m.office_format_round },
  policy: { direct: m.planning_policy_direct, offer: m.planning_policy_offer },
  questions: {
    approved: m.planning_questions_approved,
    "at-once": m.planning_questions_at_once,
  },
  chat: { "as-usual": m.planning_chat_as_usual, on: m.planning_chat_on, off: m.planning_chat_off },
  recording: { "": m.planning_recording_off, announced: m.planning_recording_on },
  partners: { "host-alone": m.planning_partners_alone, beside: m.planning_partners_beside },
};

/** A value as people read it; what is typed freely stands for itself. */
export function shownValue(field: EditField, value: string): string {
  const words = own<Settings[keyof Settings]>(settingWords, field);
  return (words && own<() => string>(words, value)?.()) ?? value;
}
