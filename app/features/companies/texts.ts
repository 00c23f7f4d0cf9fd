import { addressSentence } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { dateWords } from "#app/ui/moments.ts";
import { own } from "#app/ui/own.ts";
import type { CompanyKind, MembershipKind, Refusal } from "./companies.ts";
import type { Level } from "./levels.ts";
import type { Wrong } from "./read-company.ts";

/** Why something was declined, and what to do instead. */
export const refusalText: Record<Refusal, () => string> = {
  "domain-of-free-mail": m.companies_refusal_free_mail,
  "member-already": m.companies_refusal_member_already,
  "no-running-membership": m.companies_refusal_no_membership,
  "ends-before-it-began": m.companies_refusal_ends_before,
};

export const kindText: Record<CompanyKind, () => string> = {
  company: m.companies_kind_company,
  institution: m.companies_kind_institution,
};

export const membershipText: Record<MembershipKind, () => string> = {
  full: m.companies_membership_full,
  supporting: m.companies_membership_supporting,
  cluster: m.companies_membership_cluster,
};

/** To whom something may be shown. */
export const levelText: Record<Level, () => string> = {
  public: m.companies_level_public,
  partners: m.companies_level_partners,
  association: m.companies_level_association,
  hidden: m.companies_level_hidden,
};

const problemText = {
  "too-long": m.companies_problem_too_long,
  "too-many": m.companies_problem_too_many,
  "name-missing": m.companies_problem_name,
  "postcode-missing": m.companies_problem_postcode,
  "postcode-malformed": m.companies_problem_postcode,
  "place-missing": m.companies_problem_place,
  "domain-malformed": m.companies_problem_domain,
  "industry-unknown": m.companies_problem_industry,
  "day-malformed": m.companies_problem_day,
};

/** What to do about a field, beside it. */
export const problemIn = (wrong: Wrong, field: string, typed?: string): string | undefined => {
  const found = wrong.find((one) => one.field === field);
  if (!found) return undefined;
  if (field.startsWith("email")) return addressSentence(typed);
  return (own(problemText, found.code) ?? m.companies_problem_choice)();
};

const labels = {
  name: m.companies_name,
  kind: m.companies_kind,
  domain: m.companies_domain,
  registerNumber: m.companies_register,
  industryCode: m.companies_industry,
  nameLevel: m.companies_name_level,
  placeLevel: m.companies_place_level,
  industryLevel: m.companies_industry_level,
  street: m.companies_street,
  postcode: m.companies_postcode,
  place: m.companies_place,
  membership: m.companies_membership,
  number: m.companies_number,
  since: m.companies_since,
  role: m.companies_contact_role,
  email: m.companies_contact_email,
  phone: m.companies_contact_phone,
};

/** What a field is called: "postcode-1" as "postcode"; "name-1" is that of a person. */
export const labelOf = (field: string): string =>
  /^name-/.test(field)
    ? m.companies_contact_name()
    : (own(labels, field.replace(/-\d+$/, "")) ?? m.companies_name)();

/** A day that stands for itself, in no zone: "1. Januar 2020". */
export const dayWords = (day: Date): string => dateWords(day, "UTC", getLocale());

/** What has just been done at a company's page. */
export const doneText = {
  entered: m.companies_done_entered,
  changed: m.companies_done_changed,
  seen: m.companies_done_seen,
};
