/** What the API says of companies, and what one may ask for: nothing but public fields. */
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { fieldsInvalid, type Operation } from "#app/platform/open-api.ts";
import { longestSearch } from "./directory.ts";

const Reason = z.object({
  key: z.string().describe("The field of the profile, or `name`, `place`, `industry`."),
  text: z.string().describe("The line of it that fits, as it stands there."),
});

export const ApiCompany = z.object({
  id: z.string(),
  kind: z.enum(["company", "institution"]),
  name: z.string(),
  place: z.string().nullable().describe("null where it is not public."),
  postcode: z.string().nullable(),
  district: z.string().nullable().describe("AGS key of its district."),
  industry: z.string().nullable().describe("WZ 2025: a section (`C`) or a division (`25`)."),
  score: z.number().min(0).max(1).describe("How well it fits; 1 for all where nothing was asked."),
  km: z.number().nullable().describe("Kilometres from the place that was asked for."),
  reasons: z.array(Reason).describe("Why it is a hit, the strongest first."),
  url: z.url().describe("Its page in this directory."),
});
export type ApiCompany = z.output<typeof ApiCompany>;

export const ApiCompanyPage = z.object({
  items: z.array(ApiCompany).describe("The best first; without `q` by name."),
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
  total: z.int().min(0).describe("Companies on all pages."),
  nearest: z.array(ApiCompany).describe("Where nobody fits: who comes nearest."),
});
export type ApiCompanyPage = z.output<typeof ApiCompanyPage>;

/** Each problem names its message in `api-texts.ts`. */
export type CompanyProblem =
  | "association-missing"
  | "district-malformed"
  | "postcode-malformed"
  | "km-malformed"
  | "industry-malformed"
  | "page-malformed"
  | "page-size-malformed";

const error = (name: CompanyProblem) => name;

/** A whole number as an address writes it. */
const count = (most: number, problem: CompanyProblem) =>
  z
    .string()
    .regex(/^\d{1,9}$/, error(problem))
    .transform(Number)
    .pipe(z.int().min(1, error(problem)).max(most, error(problem)));

const key = (pattern: RegExp, problem: CompanyProblem) =>
  z.string().regex(pattern, error(problem)).optional();

export const CompanyListQuery = z.object({
  association: z
    .string({ error: error("association-missing") })
    .meta({ examples: ["aiw"] })
    .describe("Slug of the association whose directory it is. An unknown one: 404."),
  q: z
    .string()
    .optional()
    .meta({ examples: ["Bleche kanten"] })
    .describe(`What is needed, in German; read up to ${longestSearch} characters.`),
  district: key(/^\d{5}$/, "district-malformed").describe("AGS key of a district."),
  postcode: key(/^\d{5}$/, "postcode-malformed").describe("Around this German postcode."),
  km: count(1000, "km-malformed").optional().describe("Within so many kilometres. Default 50."),
  industry: key(/^([A-V]|\d{2})$/, "industry-malformed").describe(
    "WZ 2025: a section (`C`) with all its divisions, or a division (`25`).",
  ),
  certificate: z.string().optional().describe("Words of a certificate: `ISO 9001`."),
  page: count(100_000, "page-malformed").optional().describe("Counts from 1, the default."),
  pageSize: count(100, "page-size-malformed").optional().describe("Default 20, at most 100."),
});
export type CompanyListQuery = z.output<typeof CompanyListQuery>;

const example: ApiCompany = {
  id: "01jd3v8k2mfq",
  kind: "company",
  name: "Blechwerk Berkelaue GmbH",
  place: "Stadtlohn",
  postcode: "48703",
  district: "05554",
  industry: "25",
  score: 0.92,
  km: 12.4,
  reasons: [{ key: "coreCompetencies", text: "Laserschneiden bis 25 mm" }],
  url: "https://verbund.example/aiw/verzeichnis/01jd3v8k2mfq",
};

export const companyOperations: Operation[] = [
  {
    path: paths.api("/companies"),
    method: "get",
    id: "findCompanies",
    summary: "Who in a directory can do what, the best first",
    description:
      "Members of the association and of its allies, as far as they are public. Who only seeks, sells or teaches what is asked for is no hit.",
    query: CompanyListQuery,
    answers: {
      200: {
        description: "One page; a page beyond the last one is empty.",
        schema: "CompanyPage",
        examples: [
          {
            summary: "One company",
            value: { items: [example], page: 1, pageSize: 20, total: 1, nearest: [] },
          },
        ],
      },
      400: {
        description: "A parameter is missing or malformed; `errors` names it.",
        examples: [
          {
            summary: "No association",
            value: fieldsInvalid({
              field: "association",
              problem: "association-missing",
              message: "Please name the association whose directory you want to read.",
            }),
          },
        ],
      },
      404: { description: "There is no such association." },
    },
  },
];
