import type { Level } from "#app/features/companies/levels.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { EditProblem, FieldProblem } from "./edit-profile.ts";
import type { FieldKey } from "./profiles.ts";

/** To whom a field is shown, in plain words. */
export const levelWords: Record<Level, () => string> = {
  public: m.profiles_level_public,
  partners: m.profiles_level_partners,
  association: m.profiles_level_association,
  hidden: m.profiles_level_hidden,
};

const problemText: Record<EditProblem, () => string> = {
  "not-translated": m.profiles_wrong_language,
  "too-many-lines": m.profiles_wrong_lines,
  "line-too-long": m.profiles_wrong_length,
  "no-link": m.profiles_wrong_link,
  "no-size": m.profiles_wrong_size,
  "no-day": m.profiles_wrong_day,
  "no-district": m.profiles_wrong_district,
};

/** What to do about a field, with the line it is about. */
export const problemWords = ({ problem, line }: FieldProblem) =>
  [line && m.profiles_wrong_in_line({ line }), problemText[problem]()].filter(Boolean).join(" ");

/** What a field is for, below its name. */
export const hintWords: Partial<Record<FieldKey, () => string>> = {
  shortText: m.profiles_hint_short_text,
  longText: m.profiles_hint_long_text,
  coreCompetencies: m.profiles_hint_core_competencies,
  services: m.profiles_hint_services,
  seeks: m.profiles_hint_seeks,
  machines: m.profiles_hint_machines,
  certificates: m.profiles_hint_certificates,
  districts: m.profiles_hint_districts,
  links: m.profiles_hint_links,
};
