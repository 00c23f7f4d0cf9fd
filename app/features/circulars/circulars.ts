/**
 * A circular (Rundmail) is a mail of an office to everybody with a place in one session, about this
 * session and nothing else. The host reaches all of them, each in the name of the association they came
 * through; an adopter reaches its own. It is written as a draft, looked at, sent once, and may be taken
 * back while its pause lasts.
 */
import { z } from "zod";
import { staffPause } from "#app/features/sessions/changes.ts";

/** Everybody, who has a seat, or who waits for one; a seat that is held for somebody is still waited for. */
export const circularAudiences = ["all", "seated", "waiting"] as const;
export type CircularAudience = (typeof circularAudiences)[number];

/** Each problem names its message in `texts.ts`. */
export type CircularProblem =
  | "subject-missing"
  | "subject-too-long"
  | "text-missing"
  | "text-too-long"
  | "purpose-open";

const problem = (name: CircularProblem) => name;

export const CircularForm = z.object({
  subject: z
    .string({ error: problem("subject-missing") })
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, problem("subject-missing")).max(140, problem("subject-too-long"))),
  text: z
    .string({ error: problem("text-missing") })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, problem("text-missing")).max(5000, problem("text-too-long"))),
  audience: z
    .unknown()
    .optional()
    .transform((said) => circularAudiences.find((each) => each === said) ?? "all"),
  /** Whether it offers those who wait another date. */
  offersDates: z
    .unknown()
    .optional()
    .transform((said) => said === "ja"),
});
export type CircularForm = z.output<typeof CircularForm>;

export type CircularRefusal = "already-sent" | "nobody-to-reach" | "too-late-to-take-back";

export type CircularFact = {
  type: `circular.${"sent" | "taken-back"}`;
  circularId: string;
  sessionId: string;
  associationId: string;
};

export type CircularState = "draft" | "pausing" | "sent" | "taken-back";

type Moments = { sentAt: Date | null; takenBackAt: Date | null };

export function circularState({ sentAt, takenBackAt }: Moments, now: Date): CircularState {
  if (!sentAt) return "draft";
  if (takenBackAt) return "taken-back";
  return now < pauseEnds(sentAt) ? "pausing" : "sent";
}

/** From here on the mails of a circular leave. */
export const pauseEnds = (sentAt: Date) => new Date(sentAt.getTime() + staffPause);

type Written = {
  id: string;
  subject: string;
  text: string;
  audience: string;
  offersDates: boolean;
};

/** The form of a circular that is there: a draft is written on, any other begins a new one. */
export const typedAgain = ({
  id,
  state,
  offersDates,
  ...circular
}: Written & { state: CircularState }) => ({
  ...{ subject: circular.subject, text: circular.text, audience: circular.audience },
  ...(state === "draft" ? { circular: id } : {}),
  ...(offersDates ? { offersDates: "ja" } : {}),
});
