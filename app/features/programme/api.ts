/** What the API says of sessions, and what one may ask for. */
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { fieldsInvalid, type Operation } from "#app/platform/open-api.ts";
import { readMoment } from "#app/ui/local-time.ts";
import { houseZone } from "#app/zones.ts";

const Instant = z.iso.datetime();
const Named = z.object({ slug: z.string(), name: z.string() });
const Showing = Named.extend({
  url: z.url().describe("The session's page at this association."),
  freeSeats: z
    .int()
    .min(0)
    .describe("Seats a sign-up through this association finds free now; 0: the waiting list."),
});

export const ApiSession = z.object({
  id: z.string().describe("Names the session in every address."),
  slug: z.string().describe("The title in small letters, for file names; not unique, not a key."),
  title: z.string(),
  topic: Named,
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string().describe("The zone in which the session tells its times (IANA)."),
  seats: z.int().min(0).describe("All seats, of all associations together."),
  seated: z.int().min(0).describe("Seats that are taken, or held by an offer."),
  waiting: z
    .int()
    .min(0)
    .describe("People on the waiting list; while there are any, nobody passes."),
  cancelledAt: Instant.nullable(),
  host: Showing,
  associations: z
    .array(Showing)
    .min(1)
    .describe("Every association that shows it, the host first."),
});
export type ApiSession = z.output<typeof ApiSession>;

export const ApiSessionPage = z.object({
  items: z.array(ApiSession),
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
  total: z.int().min(0).describe("Sessions on all pages."),
});
export type ApiSessionPage = z.output<typeof ApiSessionPage>;

/** Each problem names its message in `api-texts.ts`. */
export type QueryProblem =
  | "slug-malformed"
  | "district-malformed"
  | "moment-malformed"
  | "page-malformed"
  | "page-size-malformed";

const error = (name: QueryProblem) => name;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, error("slug-malformed"));

const Moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], error("moment-malformed"))
  .refine((text) => readMoment(text, houseZone) !== null, error("moment-malformed"))
  .meta({ examples: ["2026-12-01"] });

/** A whole number as an address writes it. */
const count = (most: number, problem: QueryProblem) =>
  z
    .string()
    .regex(/^\d{1,9}$/, error(problem))
    .transform(Number)
    .pipe(z.int().min(1, error(problem)).max(most, error(problem)));

export const SessionQuery = z.object({
  association: slug
    .optional()
    .describe("Slug of an association that shows it, as host or adopter. An unknown one: 404."),
  topic: slug.optional().describe("Slug of a topic."),
  district: z
    .string()
    .regex(/^\d{5}$/, error("district-malformed"))
    .optional()
    .describe("AGS key of a district: shown by an association that answers for it."),
  from: Moment.optional().describe(
    `Starts at or after this instant, or this day in ${houseZone}. Without \`from\` and \`to\`: all that has not ended before today.`,
  ),
  to: Moment.optional().describe("Starts before this instant, or on this day at the latest."),
  page: count(100_000, "page-malformed").optional().describe("Counts from 1, the default."),
  pageSize: count(100, "page-size-malformed").optional().describe("Default 20, at most 100."),
});
export type SessionQuery = z.output<typeof SessionQuery>;

const at = (slug: string, name: string) => ({
  slug,
  name,
  url: `https://verbund.example/${slug}/termine/4x9k2m7q1t`,
  freeSeats: 0,
});
const aiw = at("aiw", "Unternehmensverband AIW");

const example: ApiSession = {
  id: "4x9k2m7q1t",
  slug: "kurzarbeit-schritt-fuer-schritt",
  title: "Kurzarbeit Schritt für Schritt",
  topic: { slug: "kurzarbeit", name: "Kurzarbeit" },
  startsAt: "2026-12-01T09:00:00.000Z",
  endsAt: "2026-12-01T10:00:00.000Z",
  timeZone: houseZone,
  seats: 50,
  seated: 50,
  waiting: 12,
  cancelledAt: null,
  host: aiw,
  associations: [aiw, at("emsland", "Wirtschaftsverband Emsland")],
};

const found = { items: [example], page: 1, pageSize: 20, total: 1 };
const wrongParameter = fieldsInvalid({
  field: "pageSize",
  problem: "page-size-malformed",
  message: "Please give a whole number from 1 to 100.",
});

export const sessionOperations: Operation[] = [
  {
    path: paths.api("/sessions"),
    method: "get",
    id: "findSessions",
    summary: "Sessions in the order of their start, a page at a time",
    query: SessionQuery,
    answers: {
      200: {
        description: "One page; a page beyond the last one is empty.",
        schema: "SessionPage",
        examples: [{ summary: "One session", value: found }],
      },
      400: {
        description: "A parameter is malformed; `errors` names it.",
        examples: [{ summary: "Wrong page size", value: wrongParameter }],
      },
      404: { description: "There is no such association." },
    },
  },
  {
    path: paths.api("/sessions/{id}"),
    method: "get",
    id: "getSession",
    summary: "One session, also when it is cancelled or over",
    inPath: { id: { description: "Id of a session.", example: example.id } },
    answers: {
      200: {
        description: "The session as it is now.",
        schema: "Session",
        examples: [{ summary: "A full session", value: example }],
      },
      404: { description: "There is no such session, or it is not public." },
    },
  },
];
