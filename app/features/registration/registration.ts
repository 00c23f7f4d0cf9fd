/**
 * A registration (Anmeldung) is one person's claim on one seat of one session. It needs no
 * membership and no account, only an e-mail address. It remembers the association that hosts, the
 * one it came through, and the one that answers for its district; the seats are shared by all.
 * A full session still accepts registrations: they wait, in the order of their tickets.
 */
import { z } from "zod";
import { type AddressProblem, addressProblem } from "#app/features/identity/address.ts";
import { longestQuestion } from "#app/features/questions/questions.ts";

/** Every state a registration can be in; the first three hold or await a seat. */
export type Status = "seated" | "offered" | "waiting" | "withdrawn" | "expired";
export const activeStatuses = ["seated", "offered", "waiting"] as const;

/** Each problem names its message in `texts.ts`; the form shows it beside the field. */
export type Problem =
  | "name-missing"
  | "name-too-long"
  | "company-missing"
  | "company-too-long"
  | AddressProblem
  | "email-twice"
  | "phone-malformed"
  | "postcode-missing"
  | "postcode-malformed"
  | "district-ambiguous"
  | "district-unknown"
  | "question-too-long"
  | "trap-filled"
  | "too-quick";

const problem = (name: Problem) => name;
const line = (max: number, missing: Problem, tooLong: Problem) =>
  z
    .string({ error: problem(missing) })
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, problem(missing)).max(max, problem(tooLong)));

/** A box that says anything but what a browser makes it say counts as empty. */
const ticked = z
  .unknown()
  .optional()
  .transform((said) => said === "on" || said === true);

const Address = z
  .string({ error: problem("email-missing") })
  .trim()
  .max(254, problem("email-malformed"))
  .superRefine((typed, context) => {
    const found = addressProblem(typed);
    if (found) context.addIssue({ code: "custom", message: found });
  });

/** Every field of a sign-up, each with its own rule. */
export const Fields = z.object({
  name: line(120, "name-missing", "name-too-long"),
  company: line(160, "company-missing", "company-too-long"),
  email: Address,
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d\s()/.-]{4,29}$/, problem("phone-malformed"))
    .optional(),
  outsideGermany: ticked,
  postcode: z
    .string()
    .trim()
    .regex(/^\d{5}$/, problem("postcode-malformed"))
    .optional(),
  /** AGS of the district, if the person changed the suggestion. */
  district: z
    .string()
    .regex(/^\d{5}$/, problem("district-unknown"))
    .optional(),
  question: z.string().trim().max(longestQuestion, problem("question-too-long")).optional(),
  contact: ticked,
  passOnToHost: ticked,
});

/** Asked even beside other problems, so that a form names all of them at once. */
export const RegistrationForm = Fields.refine(
  ({ outsideGermany, postcode }) => outsideGermany || postcode,
  { path: ["postcode"], error: problem("postcode-missing"), when: () => true },
);
export type RegistrationForm = z.output<typeof RegistrationForm>;

export const DetailsForm = Fields.pick({ name: true, company: true });
export type DetailsForm = z.output<typeof DetailsForm>;

export const AddressForm = Fields.pick({ email: true });

export const ColleagueForm = Fields.pick({ name: true, email: true });
export type ColleagueForm = z.output<typeof ColleagueForm>;

/** Purposes a person may agree to, each for one recipient; never ticked beforehand. */
export type Purpose = "contact" | "passOnToHost" | "passOnToDistrict" | "news";

/** The wording a consent was given to; a changed text gets a new version. */
export const wordingVersion = "2026-11";

export type Place =
  | { status: "seated" }
  /** `position` counts from 1. */
  | { status: "waiting"; position: number };

export type Refusal =
  | `session-${"over" | "cancelled"}`
  | "too-many-tries"
  | "network-busy"
  | "already-withdrawn"
  | "offer-over";
