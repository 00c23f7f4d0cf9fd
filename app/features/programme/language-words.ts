import { m } from "#app/generated/paraglide/messages.js";

/** "auf Englisch"; an unknown one keeps its code. */
export function inLanguageWords(language: string): string {
  if (language === "de") return m.finding_in_german();
  if (language === "en") return m.finding_in_english();
  return language === "nl" ? m.finding_in_dutch() : language;
}
