/**
 * The words and settings of a session, as staff edit them. None of them is a material change: no
 * invitation is touched. Two people may edit at once: the second hears who changed what, keeps their
 * own text, and may still save over it.
 */
import { z } from "zod";
import { isTelephone } from "#app/features/identity/telephone.ts";
import { chatChoices, partnerChoices, questionChoices, recordingChoices } from "./session-plan.ts";

export const editFields = [
  "topic",
  "title",
  "summary",
  "description",
  "language",
  "format",
  "policy",
  "questions",
  "chat",
  "recording",
  "partners",
  "fallbackUrl",
  "fallbackPhone",
] as const;
export type EditField = (typeof editFields)[number];
export type Words = Record<EditField, string>;

export type EditProblem =
  | "topic-missing"
  | "title-short"
  | "title-long"
  | "summary-long"
  | "description-long"
  | "link-malformed"
  | "phone-malformed"
  | "round-too-large"
  | "format-running"
  | "recording-begun"
  | "choice-unknown";

const problem = (name: EditProblem) => name;
const choice = problem("choice-unknown");

export const EditForm = z.object({
  topic: z.string().min(1, problem("topic-missing")),
  title: z.string().trim().min(3, problem("title-short")).max(140, problem("title-long")),
  summary: z.string().trim().max(300, problem("summary-long")),
  description: z.string().trim().max(10_000, problem("description-long")),
  language: z.enum(["de", "en", "nl"], choice),
  format: z.enum(["lecture", "round"], choice),
  policy: z.enum(["direct", "offer"], choice),
  questions: z.enum(questionChoices, choice),
  chat: z.enum(chatChoices, choice),
  recording: z.enum(recordingChoices, choice),
  partners: z.enum(partnerChoices, choice),
  fallbackUrl: z.union([
    z.literal(""),
    z.url({ protocol: /^https$/, error: problem("link-malformed") }),
  ]),
  fallbackPhone: z
    .string()
    .trim()
    .max(60, problem("phone-malformed"))
    .refine((typed) => !typed || isTelephone(typed), problem("phone-malformed")),
} satisfies Record<EditField, z.ZodType<string>>);

/** What a setting may be. */
export type SettingValue<Field extends EditField> = z.output<typeof EditForm>[Field];

/** The edition that a form names; one that nobody ever had for what is none. */
export const editionIn = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

/** Line ends as browsers send them are no change. */
export const sameText = (a: string, b: string) => plain(a) === plain(b);
export const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** One field that another person has changed meanwhile. */
export type Crossed = {
  field: EditField;
  theirs: string;
  mine: string;
  /** Whether both have changed it: then only one of the two texts can stay. */
  both: boolean;
};

/**
 * What an edit meets: `was` are the words it began with, as fingerprints, `now` those that stand there.
 * A field that only the other one has changed takes their text.
 */
export function crossing(
  mine: Words,
  now: Words,
  hasChangedSince: (field: EditField, words: Words) => boolean,
): { crossed: Crossed[]; merged: Words } {
  const merged = { ...mine };
  const crossed: Crossed[] = [];
  for (const field of editFields) {
    if (!hasChangedSince(field, now) || sameText(mine[field], now[field])) continue;
    const both = hasChangedSince(field, mine);
    if (!both) merged[field] = now[field];
    crossed.push({ field, theirs: now[field], mine: mine[field], both });
  }
  return { crossed, merged };
}
