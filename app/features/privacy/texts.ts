import type { AddressProblem } from "#app/features/identity/address.ts";
import { m } from "#app/generated/paraglide/messages.js";

/** What to do about an address as it was typed. */
export const addressText: Record<AddressProblem, () => string> = {
  "email-missing": m.registration_email_missing,
  "email-without-at": m.registration_email_without_at,
  "email-umlaut-before-at": m.registration_email_umlaut,
  "email-malformed": m.registration_email_malformed,
};

const statusTexts: Record<string, () => string> = {
  seated: m.privacy_status_seated,
  offered: m.privacy_status_offered,
  waiting: m.privacy_status_waiting,
  withdrawn: m.privacy_status_withdrawn,
  expired: m.privacy_status_expired,
};
export const statusText = (status: string) => statusTexts[status]?.() ?? status;

const purposeTexts: Record<string, (inputs: { name: string }) => string> = {
  contact: m.registration_consent_contact,
  passOnToHost: m.registration_consent_host,
  passOnToDistrict: m.registration_consent_district,
  news: m.registration_consent_news,
};
export const purposeText = (purpose: string, name: string) =>
  purposeTexts[purpose]?.({ name }) ?? purpose;

const endTexts: Record<string, () => string> = {
  sent: m.privacy_mail_sent,
  failed: m.privacy_mail_failed,
  superseded: m.privacy_mail_superseded,
};
/** How a mail ended, or that it still waits. */
export const endText = (status: string) => (endTexts[status] ?? m.privacy_mail_due)();
