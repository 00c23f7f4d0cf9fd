/**
 * A registration (Anmeldung) is one person's claim on one seat of one session. It needs no
 * membership and no account, only an e-mail address. It remembers the association that hosts, the
 * one it came through, and the one that answers for its district; the seats are shared by all.
 * A full session still accepts registrations: they wait, in the order of their tickets.
 */
import { z } from "zod";
import { type AddressProblem, EmailAddress } from "#app/features/identity/address.ts";
import {
  type PostcodeProblem,
  postcodeProblem,
  regionIn,
} from "#app/features/identity/postcode.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";
import { longestQuestion } from "#app/features/questions/questions.ts";

/** Each problem names its message in `texts.ts`; the form shows it beside the field. */
export type Problem =
  | "name-missing"
  | "name-too-long"
  | "name-with-link"
  | "company-missing"
  | "company-too-long"
  | AddressProblem
  | "email-twice"
  | "name-twice"
  | "phone-malformed"
  | PostcodeProblem
  | "district-ambiguous"
  | "district-open"
  | "district-unknown"
  | `question-${"missing" | "too-long"}`
  | "trap-filled"
  | "too-quick";

const problem = (name: Problem) => name;
const line = (max: number, missing: Problem, tooLong: Problem) =>
  z
    .string({ error: problem(missing) })
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, problem(missing)).max(max, problem(tooLong)));

/** A box that says anything but what a browser makes it say counts as empty. */
const ticked = z.preprocess((said) => said === "on" || said === true, z.boolean());

/** The house mails what is typed here to strangers: it carries nobody's address. */
const noLink = (name: string) => !/:\/\/|\bwww\./i.test(name);

/** Every field of a sign-up, each with its own rule. */
export const Fields = z.object({
  name: line(120, "name-missing", "name-too-long").refine(noLink, problem("name-with-link")),
  company: line(160, "company-missing", "company-too-long"),
  email: EmailAddress,
  phone: z
    .string()
    .trim()
    .max(60, problem("phone-malformed"))
    .refine(isTelephone, problem("phone-malformed"))
    .optional(),
  outsideGermany: ticked,
  /** Judged with `outsideGermany`, and brought into one form by `readingRegion`. */
  postcode: z.string().trim().optional(),
  /** AGS of the district, if the person changed the suggestion. */
  district: z
    .string()
    .regex(/^\d{5}$/, problem("district-unknown"))
    .optional(),
  question: z.string().trim().max(longestQuestion, problem("question-too-long")).optional(),
  contact: ticked,
  passOnToHost: ticked,
});

type Region = { postcode?: string; outsideGermany?: boolean };

/** Asked even beside other problems, so that a form names all of them at once. */
export const judgingRegion = (isAsked: boolean) =>
  z.superRefine<Region>(
    (region, context) => {
      const message = postcodeProblem(region, isAsked);
      if (message) context.addIssue({ code: "custom", path: ["postcode"], message });
    },
    { when: () => true },
  );

/** The same form with postcode and country as the house keeps them. */
export const readingRegion = <Form extends Region>(form: Form) => ({ ...form, ...regionIn(form) });

export const RegistrationForm = Fields.check(judgingRegion(true)).transform(readingRegion);
export type RegistrationForm = z.output<typeof RegistrationForm>;

export const DetailsForm = Fields.pick({ name: true, company: true });
export type DetailsForm = z.output<typeof DetailsForm>;

export const AddressForm = Fields.pick({ email: true });

export const ColleagueForm = Fields.pick({ name: true, email: true });
export type ColleagueForm = z.output<typeof ColleagueForm>;

/** Purposes a person may agree to, each for one recipient; never ticked beforehand. */
export type Purpose = "contact" | "passOnToHost" | "passOnToDistrict" | "news";

/** The wording a consent was given to; a changed text gets a new version. */
export const wordingVersion = "2026-12";

export type Place =
  | { status: "seated" }
  | { status: "offered"; until: string }
  /** `position` counts from 1. */
  | { status: "waiting"; position: number };

export type Refusal =
  | `session-${"over" | "cancelled"}`
  | "too-many-tries"
  | "network-busy"
  | "already-withdrawn"
  | "offer-over";

/** The last of them once the mail to the new address was answered. */
export type AddressRefusal = Refusal | "address-taken";
