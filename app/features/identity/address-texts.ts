import { m } from "#app/generated/paraglide/messages.js";
import { type AddressProblem, addressProblem } from "./address.ts";

/** What to do about an address as it was typed, on whatever form. */
export const addressText: Record<AddressProblem, () => string> = {
  "email-missing": m.registration_email_missing,
  "email-without-at": m.registration_email_without_at,
  "email-two-ats": m.registration_email_two_ats,
  "email-blank-inside": m.registration_email_blank,
  "email-nothing-before-at": m.registration_email_nothing_before,
  "email-umlaut-before-at": m.registration_email_umlaut,
  "email-dots-before-at": m.registration_email_dots,
  "email-signs-before-at": m.registration_email_signs,
  "email-long-before-at": m.registration_email_long_before,
  "email-nothing-after-at": m.registration_email_nothing_after,
  "email-without-ending": m.registration_email_without_ending,
  "email-malformed": m.registration_email_malformed,
  "email-too-long": m.registration_email_too_long,
};

/** The sentence beside a field that takes nothing but an address. */
export const addressSentence = (typed = "") =>
  addressText[addressProblem(typed.trim()) ?? "email-malformed"]();
