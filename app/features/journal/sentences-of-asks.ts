import type { ApproachFact, InquiryFact } from "#app/features/approaches/approaches.ts";
import { m } from "#app/generated/paraglide/messages.js";

type Asks = (ApproachFact | InquiryFact)["type"];
type Words = { who: string };

/** What is asked of offices and of companies. */
export const sentencesOfAsks: Record<Asks, (words: Words) => string> = {
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
