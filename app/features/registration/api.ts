/** What the API takes for a registration and answers: the fields of the form, checked as there. */
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { fieldsInvalid, type Operation, problemUrn } from "#app/platform/open-api.ts";
import { Fields, judgingRegion, type Problem, readingRegion } from "./registration.ts";

/** Problems that the form cannot have. */
export type BodyProblem = "association-missing" | "association-malformed" | "consent-unknown";

const error = (name: BodyProblem | Problem) => name;
const form = Fields.shape;

export const RegistrationBody = z
  .object({
    association: z
      .string({ error: error("association-missing") })
      .min(2, error("association-malformed"))
      .max(40, error("association-malformed"))
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, error("association-malformed"))
      .describe("Slug of the association that the guest comes through; it must show the session."),
    name: form.name,
    company: form.company,
    email: form.email.describe("The invitation goes there."),
    postcode: form.postcode.describe(
      "Five digits (`48703`, `D-48703`), or a code from abroad with its country (`A-4020`, `NL-1234 AB`); required unless `outsideGermany` is true, and then any.",
    ),
    outsideGermany: z.boolean().optional(),
    district: form.district.describe(
      "AGS key; only asked for where a postcode lies in several, or is not known.",
    ),
    telephone: form.phone,
    question: form.question.describe("To the expert; shown to others without the name."),
    consents: z
      .array(z.enum(["contact", "passOnToHost"], error("consent-unknown")))
      .optional()
      .describe("What the person ticked; counts once they act from the mail."),
  })
  .check(judgingRegion(true));
export type RegistrationBody = z.output<typeof RegistrationBody>;

/** The same as the form would have read it. */
export const formOf = ({ telephone, consents = [], ...body }: RegistrationBody) => ({
  ...readingRegion(body),
  phone: telephone,
  contact: consents.includes("contact"),
  passOnToHost: consents.includes("passOnToHost"),
});

export const RegistrationAnswer = z.object({
  place: z
    .enum(["seated", "offered", "waiting"])
    .describe("`offered`: held for the guest, who takes it by one press in the mail."),
  until: z.iso.datetime().nullable().describe("How long an offered seat is held; null otherwise."),
  position: z.int().min(1).nullable().describe("The place on the waiting list; null when seated."),
  notice: z.string().describe("To be shown to the guest: what the mail says is what counts."),
});
export type RegistrationAnswer = z.output<typeof RegistrationAnswer>;

const notice =
  "What the e-mail says counts. If this address is registered already, the earlier registration stays.";
const least = {
  association: "aiw",
  name: "Anna Blum",
  company: "Blum Metallbau GmbH",
  email: "anna@example.org",
  postcode: "48703",
};
const everything = {
  ...least,
  telephone: "02563 0000",
  question: "Gilt das auch für Auszubildende?",
  consents: ["contact", "passOnToHost"],
};

export const registrationOperations: Operation[] = [
  {
    path: paths.api("/sessions/{id}/registrations"),
    method: "post",
    id: "register",
    summary: "Take a seat, or a place on the waiting list",
    description:
      "An address that is registered already gets the same answer as a new one and takes no second seat; the mail tells its owner the truth. At most 12 tries an hour per address and 60 in ten minutes per network; from the tenth of a network on a seat is offered for two hours, until its guest confirms it from the mail.",
    inPath: { id: { description: "Id of a session.", example: "4x9k2m7q1t" } },
    headers: {
      "Idempotency-Key": {
        description:
          "1 to 255 visible characters, chosen anew for each registration. The same key and body within 24 hours get the answer that was given, without a second registration; only answers with 201 are kept.",
        example: "5e0a1c9e-0a55-4a4b-8f0e-4d9b3d0c7c11",
      },
    },
    body: {
      schema: "Registration",
      examples: [
        { summary: "The least", value: least },
        { summary: "Everything", value: everything },
      ],
    },
    answers: {
      201: {
        description: "Registered; the invitation or the news of the waiting list goes out by mail.",
        schema: "RegistrationAnswer",
        examples: [
          { summary: "Seated", value: { place: "seated", until: null, position: null, notice } },
          { summary: "Waiting", value: { place: "waiting", until: null, position: 3, notice } },
        ],
      },
      400: {
        description: "Not a JSON object, or a field is wrong; `errors` names each.",
        examples: [
          {
            summary: "Fields",
            value: fieldsInvalid({
              field: "name",
              problem: "name-missing",
              message: "Please enter your name.",
            }),
          },
        ],
      },
      404: { description: "No such session or association, or it does not show this session." },
      409: {
        description: "The session is cancelled or over; or a request with the same key runs.",
      },
      413: { description: "The body is larger than 64 kB." },
      415: { description: "The body is not application/json." },
      422: {
        description:
          "The postcode lies in several districts: send one of `options` as `district`. Or the key was used for another body.",
        examples: [
          {
            summary: "Several districts",
            value: {
              type: problemUrn("answer-open"),
              title: "One answer is still open.",
              status: 422,
              detail: "This postcode lies in several districts. Please choose yours.",
              errors: [
                {
                  field: "district",
                  problem: "district-ambiguous",
                  message: "This postcode lies in several districts. Please choose yours.",
                },
              ],
              options: [
                { ags: "05554", name: "Borken, Kreis" },
                { ags: "05558", name: "Coesfeld, Kreis" },
              ],
            },
          },
        ],
      },
      429: { description: "Too many tries; Retry-After says in how many seconds to come back." },
    },
  },
];
