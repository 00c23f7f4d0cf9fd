/** What the API takes for a line of captions and answers. */
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { fieldsInvalid, type Operation } from "#app/platform/open-api.ts";
import { lineText } from "./captions.ts";

/** Problems that a line typed by hand cannot have. */
export type BodyProblem =
  | "language-malformed"
  | "moment-malformed"
  | "moment-far"
  | "ends-before-it-starts";

const error = (name: BodyProblem) => name;
const moment = z.iso.datetime({ offset: true, error: error("moment-malformed") });

export const CaptionBody = z.object({
  text: lineText.describe("One line, as it shall be read; 1 to 300 characters."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, error("language-malformed"))
    .optional()
    .describe("A tag of BCP 47; the session's own language without it."),
  startsAt: moment
    .optional()
    .describe("When it was said, at most five minutes ago; now without it."),
  endsAt: moment.optional().describe("When the next one begins; worked out without it."),
});
export type CaptionBody = z.output<typeof CaptionBody>;

export const CaptionAnswer = z.object({
  id: z.string().describe("Id of the line."),
  startsAt: z.iso.datetime().describe("When it counts as said."),
});
export type CaptionAnswer = z.output<typeof CaptionAnswer>;

export const captionKey = {
  captionKey: {
    description:
      "Made by who runs the room at the session's page of the desk (“Untertitel”), shown once, good for this session alone until it is withdrawn.",
  },
};

const answer = { id: "k3v9x2m7q1", startsAt: "2026-12-01T09:10:00.000Z" };

export const captionOperations: Operation[] = [
  {
    path: paths.api("/sessions/{id}/captions"),
    method: "post",
    id: "addCaption",
    summary: "Push one line of captions",
    description:
      "Shown within half a second to everybody in the room who has captions on. Send finished lines: one that was sent stands. At most 120 lines a minute, from an hour before the start until half an hour after the end. Lines are deleted then, unless a recording ran as they were said.",
    key: "captionKey",
    inPath: {
      id: { description: "Id of the session that the key is for.", example: "4x9k2m7q1t" },
    },
    headers: {
      "Idempotency-Key": {
        description:
          "1 to 255 visible characters, chosen anew for each line. The same key and body within 24 hours get the answer that was given, without a second line.",
        example: "5e0a1c9e-0a55-4a4b-8f0e-4d9b3d0c7c11",
      },
    },
    body: {
      schema: "Caption",
      examples: [
        { summary: "The least", value: { text: "Guten Morgen und herzlich willkommen." } },
        {
          summary: "Everything",
          value: {
            text: "Good morning.",
            language: "en",
            startsAt: "2026-12-01T09:10:00Z",
            endsAt: "2026-12-01T09:10:02.500Z",
          },
        },
      ],
      text: "Guten Morgen und herzlich willkommen.",
    },
    answers: {
      201: {
        description: "On its way to the room.",
        schema: "CaptionAnswer",
        examples: [{ summary: "Taken", value: answer }],
      },
      400: {
        description: "Not a JSON object, or a field is wrong; `errors` names each.",
        examples: [
          {
            summary: "Fields",
            value: fieldsInvalid({
              field: "text",
              problem: "line-too-long",
              message: "Please shorten the line to 300 characters.",
            }),
          },
        ],
      },
      401: {
        description: "No key, an unknown or withdrawn one, or one of another session.",
      },
      409: { description: "The doors are not open yet, or the session is over." },
      413: { description: "The body is larger than 64 kB." },
      415: { description: "The body is neither application/json nor text/plain." },
      422: { description: "The Idempotency-Key was used for another body." },
      429: { description: "Too many lines; Retry-After says in how many seconds to go on." },
    },
  },
];
