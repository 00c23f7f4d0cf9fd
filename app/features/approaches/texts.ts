import { addressText } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { AskProblem, AskRefusal, InquiryState } from "./approaches.ts";

/** What to do about each problem of these forms. */
const problemText = {
  "text-missing": m.approaches_text_missing,
  "text-too-long": m.approaches_text_too_long,
  "company-with-link": m.approaches_company_with_link,
  "name-missing": m.registration_name_missing,
  "name-too-long": m.registration_name_too_long,
  "name-with-link": m.registration_name_with_link,
  "company-missing": m.registration_company_missing,
  "company-too-long": m.registration_company_too_long,
  ...addressText,
  "phone-malformed": m.registration_phone_malformed,
  "postcode-missing": m.registration_postcode_missing,
  "postcode-malformed": m.registration_postcode_malformed,
  "postcode-abroad": m.registration_postcode_abroad,
  "trap-filled": m.registration_trap_filled,
  "too-quick": m.registration_too_quick,
} satisfies Partial<Record<AskProblem, () => string>>;

/** The sentence of a problem that a form's schema named; one that is a sentence already stays as it is. */
export const wordsFor = (problem: string) => own(problemText, problem)?.() ?? problem;

export const refusalText: Record<AskRefusal, () => string> = {
  "network-busy": m.approaches_busy,
  "too-many-tries": m.approaches_too_many,
};

/** Where an inquiry stands, to who asked. */
export const stateText: Record<InquiryState, () => string> = {
  unconfirmed: m.approaches_state_unconfirmed,
  open: m.approaches_state_open,
  answered: m.approaches_state_answered,
  called: m.approaches_state_called,
};
