import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { EditField, EditProblem } from "./editing.ts";

export const editLabel: Record<EditField, () => string> = {
  topic: m.office_edit_topic,
  title: m.office_edit_title,
  summary: m.office_edit_summary,
  description: m.office_edit_description,
  language: m.office_edit_language,
  format: m.office_edit_format,
  policy: m.office_edit_policy,
  fallbackUrl: m.office_edit_fallback_url,
  fallbackPhone: m.office_edit_fallback_phone,
};

export const editProblemText: Record<EditProblem, () => string> = {
  "topic-missing": m.office_edit_topic_missing,
  "title-short": m.office_edit_title_short,
  "title-long": m.office_edit_title_long,
  "summary-long": m.office_edit_summary_long,
  "description-long": m.office_edit_description_long,
  "link-malformed": m.office_edit_link_malformed,
  "phone-malformed": m.office_edit_phone_malformed,
  "choice-unknown": m.office_edit_choice_unknown,
};

/** What the settings are called; their values as they are stored. */
export const settingWords = {
  language: { de: m.office_german, en: m.office_english, nl: m.office_dutch },
  format: { lecture: m.office_format_lecture, round: m.office_format_round },
  policy: { direct: m.office_policy_direct, offer: m.office_policy_offer },
};

/** A value as people read it; what is typed freely stands for itself. */
export function shownValue(field: EditField, value: string): string {
  const words: Record<string, () => string> = Object.hasOwn(settingWords, field)
    ? settingWords[field as keyof typeof settingWords]
    : {};
  return own(words, value)?.() ?? value;
}
