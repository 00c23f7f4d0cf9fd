/**
 * What the directory does not answer by itself. An approach (Anfrage) is what somebody wants of a company: once the
 * owner of the address has pressed in the mail, its people are told who writes and where the words stand, never the
 * words; both sides answer on the page, and each releases its own address to this one counterpart, or does not. A
 * company that no mail reaches is told by its association's office. An inquiry (Anfrage an die Geschäftsstelle) says what somebody looks
 * for and found nobody for; the office sees it once the owner of the address has pressed in the mail, takes care of
 * it, and answers by telephone or by one mail.
 */
import { z } from "zod";
import {
  Fields,
  judgingRegion,
  type Problem,
  readingRegion,
} from "#app/features/registration/registration.ts";

/** As long as an inquiry or an answer to it may be, in characters. */
export const longestText = 2000;

/** Milliseconds in which the owner of an address says that something is theirs. */
export const claimLives = 24 * 3_600_000;

/** Months that an inquiry is kept which nobody has closed. */
export const openMonths = 6;

export type TextProblem = "text-missing" | "text-too-long" | "company-with-link";
export type AskProblem = Problem | TextProblem;

const problem = (error: TextProblem) => ({ error });

export const Text = z
  .string(problem("text-missing"))
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().min(1, problem("text-missing")).max(longestText, problem("text-too-long")));

export const InquiryForm = Fields.pick({
  name: true,
  company: true,
  email: true,
  postcode: true,
  outsideGermany: true,
  phone: true,
})
  .extend({ text: Text })
  .check(judgingRegion(true))
  .transform(readingRegion);
export type InquiryForm = z.output<typeof InquiryForm>;

export const ApproachForm = Fields.pick({
  name: true,
  company: true,
  email: true,
  phone: true,
}).extend({
  text: Text,
  company: Fields.shape.company.refine(
    (name) => !/:\/\/|\bwww\./i.test(name),
    problem("company-with-link"),
  ),
});
export type ApproachForm = z.output<typeof ApproachForm>;

/** Days without an answer after which both sides are told so, once. */
export const unansweredDays = 14;

/** Months after which nothing is left of an approach. */
export const approachMonths = 6;

export type Side = "writer" | "company";
export type EntryKind = "answer" | "contact" | "declined" | "passed-on";

export type ApproachFact =
  | { type: "approach.claim-asked"; approachId: string }
  | {
      type: `approach.${"confirmed" | "declined" | "reported" | "passed-on" | "settled" | "unanswered" | "withdrawn"}`;
      approachId: string;
      associationId: string;
    }
  | {
      type: `approach.${"answered" | "contact-released"}`;
      approachId: string;
      entryId: string;
      side: Side;
      associationId: string;
    };

export type InquiryFact =
  | { type: "inquiry.claim-asked"; inquiryId: string }
  | {
      type: `inquiry.${"confirmed" | "withdrawn" | "taken" | "left" | "settled" | "reopened"}`;
      inquiryId: string;
      associationId: string;
    }
  | { type: "inquiry.answered"; inquiryId: string; answerId: string; associationId: string };

/** Why somebody cannot ask right now. */
export type AskRefusal = "network-busy" | "too-many-tries";

/** An answer that is being written: of which inquiry, what it says, what is wrong; or that it is read once more. */
export type AnswerReply = { inquiry: string; answer: string; problem: string | null };

/** Where an inquiry stands. */
export type InquiryState = "unconfirmed" | "open" | "answered" | "called";

type Standing = { claimUntil: Date | null; doneAt: Date | null; answer: string | null };

export const stateOf = ({ claimUntil, doneAt, answer }: Standing): InquiryState => {
  if (claimUntil) return "unconfirmed";
  if (!doneAt) return "open";
  return answer === null ? "called" : "answered";
};
