import { addressText } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { ColleagueRefusal } from "./colleague.ts";
import type { PlaceDone } from "./place-done.ts";
import type { AddressRefusal, Place, Problem, Purpose } from "./registration.ts";

/** What to do about each problem, in the language of the page. */
export const problemText: Record<Problem, () => string> = {
  "name-missing": m.registration_name_missing,
  "name-too-long": m.registration_name_too_long,
  "name-with-link": m.registration_name_with_link,
  "company-missing": m.registration_company_missing,
  "company-too-long": m.registration_company_too_long,
  ...addressText,
  "email-twice": m.registration_email_twice,
  "name-twice": m.registration_name_twice,
  "phone-malformed": m.registration_phone_malformed,
  "postcode-missing": m.registration_postcode_missing,
  "postcode-malformed": m.registration_postcode_malformed,
  "postcode-abroad": m.registration_postcode_abroad,
  "district-open": m.registration_district_open,
  "district-ambiguous": m.registration_district_ambiguous,
  "district-unknown": m.registration_district_unknown,
  "question-missing": m.questions_missing,
  "question-too-long": m.registration_question_too_long,
  "trap-filled": m.registration_trap_filled,
  "too-quick": m.registration_too_quick,
};

export const refusalText: Record<AddressRefusal | ColleagueRefusal, () => string> = {
  "session-over": m.registration_session_over,
  "session-cancelled": m.registration_session_cancelled,
  "too-many-tries": m.registration_too_many_tries,
  "network-busy": m.registration_link_too_many,
  "already-withdrawn": m.registration_already_withdrawn,
  "address-taken": m.registration_address_taken,
  "colleague-known": m.registration_colleague_known,
  "offer-over": m.registration_offer_over,
};

/** What the page after the form is called, by what came of it. */
export const outcomeTitle: Record<Place["status"], (inputs: { title: string }) => string> = {
  seated: m.registration_done_title,
  offered: m.registration_done_offered_title,
  waiting: m.registration_done_waiting_title,
};

/** The sentence beside each box; `name` is the association that may then do it. */
/** What a place may stand for: agreed to at the sign-up, or in the room, where taping asks. */
export type GivenPurpose = Purpose | "recording";

export const consentText: Record<GivenPurpose, (inputs: { name: string }) => string> = {
  contact: m.registration_consent_contact,
  passOnToHost: m.registration_consent_host,
  passOnToDistrict: m.registration_consent_district,
  news: m.registration_consent_news,
  recording: m.registration_consent_recording,
};

/** The sentence of a problem that a form's schema named; an unforeseen one stays as it is. */
export const wordsFor = (problem: string) => own(problemText, problem)?.() ?? problem;

const placeDoneTexts: Record<PlaceDone, () => string> = {
  angaben: m.registration_place_saved,
  adresse: m.registration_change_asked,
  neu: m.registration_change_done,
  kollegin: m.registration_colleague_done,
  nochmals: m.registration_colleague_resent,
  frei: m.registration_colleague_freed,
  bestaetigt: m.registration_consent_confirmed,
  zurueckgenommen: m.registration_consent_taken_back,
};
/** What the place page says of the step that was taken last. */
export const placeDoneText = (done: string | null) => own(placeDoneTexts, done)?.() ?? null;
