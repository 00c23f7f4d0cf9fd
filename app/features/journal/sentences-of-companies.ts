import { m } from "#app/generated/paraglide/messages.js";
import type { FactType } from "./journal.ts";

type OfCompanies = Extract<
  FactType,
  `${"approach" | "claim" | "company" | "inquiry" | "profile" | "representation"}.${string}`
>;
type Words = Record<"who" | "company", string>;

/** What happens to companies and their profiles, and what is asked of them and of offices. */
export const sentencesOfCompanies: Record<OfCompanies, (words: Words) => string> = {
  "company.entered": m.journal_company_entered,
  "company.changed": m.journal_company_changed,
  "company.membership-begun": m.journal_company_membership_begun,
  "company.membership-ended": m.journal_company_membership_ended,
  "company.contacts-changed": m.journal_company_contacts_changed,
  "company.verified": m.journal_company_verified,
  "company.hidden": m.journal_company_hidden,
  "company.shown-again": m.journal_company_shown_again,
  "company.deleted": m.journal_company_deleted,
  "company.merged": m.journal_company_merged,
  "company.merger-undone": m.journal_company_merger_undone,
  "profile.changed": m.journal_profile_changed,
  "representation.invited": m.journal_representation_invited,
  "representation.invitation-revoked": m.journal_representation_invitation_revoked,
  "representation.begun": m.journal_representation_begun,
  "representation.ended": m.journal_representation_ended,
  "claim.made": m.journal_claim_made,
  "claim.accepted": m.journal_claim_accepted,
  "claim.declined": m.journal_claim_declined,
  "approach.claim-asked": m.journal_approach_claim_asked,
  "approach.confirmed": m.journal_approach_confirmed,
  "approach.answered": m.journal_approach_answered,
  "approach.contact-released": m.journal_approach_contact_released,
  "approach.declined": m.journal_approach_declined,
  "approach.reported": m.journal_approach_reported,
  "approach.passed-on": m.journal_approach_passed_on,
  "approach.settled": m.journal_approach_settled,
  "approach.unanswered": m.journal_approach_unanswered,
  "approach.withdrawn": m.journal_approach_withdrawn,
  "inquiry.claim-asked": m.journal_inquiry_claim_asked,
  "inquiry.confirmed": m.journal_inquiry_confirmed,
  "inquiry.withdrawn": m.journal_inquiry_withdrawn,
  "inquiry.taken": m.journal_inquiry_taken,
  "inquiry.left": m.journal_inquiry_left,
  "inquiry.settled": m.journal_inquiry_settled,
  "inquiry.answered": m.journal_inquiry_answered,
  "inquiry.reopened": m.journal_inquiry_reopened,
};
