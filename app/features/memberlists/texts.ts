import type { MembershipKind } from "#app/features/companies/companies.ts";
import type { Level } from "#app/features/companies/levels.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { StateKind } from "#app/ui/state.tsx";
import { dayText } from "./cells.ts";
import type { Target } from "./columns.ts";
import type { CellProblem, Change, ListState, Outcome, Refusal, Said } from "./memberlists.ts";
import type { FileProblem } from "./take-list.server.ts";

type Bare = Exclude<Target, `${string}.en`>;
const targetTexts: Record<Bare | "domain" | "industryCode", () => string> = {
  name: m.memberlists_target_name,
  street: m.memberlists_target_street,
  postcode: m.memberlists_target_postcode,
  place: m.memberlists_target_place,
  postcodePlace: m.memberlists_target_postcode_place,
  industry: m.memberlists_target_industry,
  website: m.memberlists_target_website,
  registerNumber: m.memberlists_target_register_number,
  number: m.memberlists_target_number,
  since: m.memberlists_target_since,
  membershipKind: m.memberlists_target_membership_kind,
  contactName: m.memberlists_target_contact_name,
  contactFirstName: m.memberlists_target_contact_first_name,
  contactLastName: m.memberlists_target_contact_last_name,
  contactRole: m.memberlists_target_contact_role,
  email: m.memberlists_target_email,
  phone: m.memberlists_target_phone,
  shortText: m.memberlists_target_short_text,
  longText: m.memberlists_target_long_text,
  coreCompetencies: m.memberlists_target_core_competencies,
  services: m.memberlists_target_services,
  seeks: m.memberlists_target_seeks,
  products: m.memberlists_target_products,
  machines: m.memberlists_target_machines,
  certificates: m.memberlists_target_certificates,
  languages: m.memberlists_target_languages,
  sizeClass: m.memberlists_target_size_class,
  domain: m.memberlists_domain,
  industryCode: m.memberlists_industry_code,
};

/** What a column means, also as the heading of the list that is taken away. */
export function targetText(target: string): string {
  const [key = "", english] = target.split(".");
  const named = own(targetTexts, key === "links" ? "website" : key)?.();
  if (!named) return m.memberlists_target_none();
  return english ? m.memberlists_target_english({ target: named }) : named;
}

const kindTexts: Record<MembershipKind, () => string> = {
  full: m.memberlists_kind_full,
  supporting: m.memberlists_kind_supporting,
  cluster: m.memberlists_kind_cluster,
};
export const kindText = (kind: string) => own(kindTexts, kind)?.() ?? "";

export const levelText: Record<Level, () => string> = {
  public: m.memberlists_level_public,
  partners: m.memberlists_level_partners,
  association: m.memberlists_level_association,
  hidden: m.memberlists_level_hidden,
};

export const stateText: Record<ListState, () => string> = {
  mapping: m.memberlists_state_mapping,
  checking: m.memberlists_state_checking,
  checked: m.memberlists_state_checked,
  writing: m.memberlists_state_writing,
  written: m.memberlists_state_written,
  "taking-back": m.memberlists_state_taking_back,
  "taken-back": m.memberlists_state_taken_back,
};

export const outcomeText: Record<Outcome, { label: () => string; kind: StateKind }> = {
  new: { label: m.memberlists_outcome_new, kind: "free" },
  changed: { label: m.memberlists_outcome_changed, kind: "few" },
  same: { label: m.memberlists_outcome_same, kind: "over" },
  doubtful: { label: m.memberlists_outcome_doubtful, kind: "waiting" },
  error: { label: m.memberlists_outcome_error, kind: "off" },
};

export const cellText: Record<Exclude<CellProblem, "twice-in-list">, () => string> = {
  "name-missing": m.memberlists_cell_name_missing,
  "too-long": m.memberlists_cell_too_long,
  "postcode-missing": m.memberlists_cell_postcode_missing,
  "postcode-malformed": m.memberlists_cell_postcode_malformed,
  "place-missing": m.memberlists_cell_place_missing,
  "email-malformed": m.memberlists_cell_email_malformed,
  "day-malformed": m.memberlists_cell_day_malformed,
  "website-malformed": m.memberlists_cell_website_malformed,
  "line-too-long": m.memberlists_cell_line_too_long,
  "too-many-lines": m.memberlists_cell_too_many_lines,
};

/** "Zeile 17, Spalte PLZ („4870“): Eine Postleitzahl hat fünf Ziffern." */
export function wrongText(
  line: number,
  { column, problem, value }: { column: string; problem: CellProblem; value: string },
): string {
  if (problem === "twice-in-list") {
    const [name = "", first = ""] = value.split("\n");
    return m.memberlists_cell_twice({ line, name, first });
  }
  const words = { line, column, problem: cellText[problem]() };
  const shown = value.replace(/\s+/g, " ").trim().slice(0, 60);
  return shown ? m.memberlists_cell_value({ ...words, value: shown }) : m.memberlists_cell(words);
}

const lineOf = (said: Said) => said.items.map(({ text }) => text).join(", ");
const shown = (what: string, value: string | Said | null): string => {
  if (value === null) return "";
  if (typeof value !== "string")
    return value.level === "hidden" ? m.memberlists_kept_hidden() : lineOf(value);
  return what === "since" ? dayText(value) : value;
};

/** "Ort: „Ahaus“ wird „Stadtlohn“". */
export function changeText({ what, from, to }: Change): string {
  const named = targetText(what);
  const [before, after] = [shown(what, from), shown(what, to)];
  if (typeof to !== "string" && from && typeof from !== "string" && lineOf(from) === lineOf(to))
    return m.memberlists_level_to({ what: named, level: levelText[to.level as Level]() });
  if (!before) return m.memberlists_to({ what: named, to: after });
  return m.memberlists_from_to({ what: named, from: before, to: after });
}

type Words = { line: number; cell: string };
const problems: Record<FileProblem["problem"] | Refusal, (words: Words) => string> = {
  "no-file": m.memberlists_problem_no_file,
  "file-too-large": m.memberlists_problem_file_too_large,
  empty: m.memberlists_problem_empty,
  "no-table": m.memberlists_problem_no_table,
  "too-large-inside": m.memberlists_problem_too_large_inside,
  "damaged-letter": m.memberlists_problem_damaged,
  "open-quote": m.memberlists_problem_open_quote,
  "half-row": m.memberlists_problem_half_row,
  "long-row": m.memberlists_problem_long_row,
  "no-rows": m.memberlists_problem_no_rows,
  "too-many-rows": m.memberlists_problem_too_many_rows,
  "head-twice": m.memberlists_problem_head_twice,
  "too-many-columns": m.memberlists_problem_too_many_columns,
  "no-name-column": m.memberlists_problem_no_name_column,
  "twice-meant": m.memberlists_problem_twice_meant,
  "not-agreed": m.memberlists_problem_not_agreed,
  "not-now": m.memberlists_problem_not_now,
  "too-late": m.memberlists_problem_too_late,
};

/** What is wrong with a file or a wish, with its line and cell. */
export const problemText = (refusal: {
  problem: FileProblem["problem"];
  line?: number;
  cell?: string;
}) => problems[refusal.problem]({ line: refusal.line ?? 1, cell: refusal.cell ?? "" });

/** A line as the page shows it: all of it in words already. */
export type LineShown = {
  line: number;
  name: string;
  outcome: { label: string; kind: StateKind };
  says: string[];
  left: string | null;
  /** Of a doubtful line that may still be decided. */
  choices: { value: string; label: string }[];
  choice: string | null;
};
