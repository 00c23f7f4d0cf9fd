/**
 * Planning is what an office does before a session stands: it types into one page with sensible
 * defaults, the page is kept as a draft of the office, and says beside it what would happen. A draft
 * becomes one session or several dates of a series, published now or at a stated time. It may start as a
 * copy, as one more date of a series, or as the second date of a session that is full.
 */
import { z } from "zod";
import type { Refusal as SessionRefusal } from "#app/features/sessions/sessions.ts";

/** What stands in the form, as typed: each name with its values, in their order. */
export const Typed = z.record(z.string().max(40), z.array(z.string().max(10_100)).max(60));
export type Typed = z.output<typeof Typed>;

/** Every name in the form; nothing else is kept. */
export const names = [
  "topic",
  "otherTopic",
  "title",
  "summary",
  "description",
  "expert",
  "day",
  "from",
  "to",
  "seats",
  "keptFor",
  "kept",
  "keptHours",
  "policy",
  "format",
  "questions",
  "chat",
  "recording",
  "partners",
  "language",
  "fallbackUrl",
  "fallbackPhone",
  "alliance",
  "publish",
  "publishDay",
  "publishTime",
  "openDay",
  "openTime",
  "series",
  "second",
  "like",
] as const;
export type Name = (typeof names)[number];

/** The only value of a name, or the one in that place; "" where there is none. */
export const word = (typed: Typed, name: Name, place = 0) => typed[name]?.[place]?.trim() ?? "";

/** Each problem names its message in `texts.ts`; the form shows it beside the field. */
export type Problem =
  | "title-missing"
  | "title-too-short"
  | "title-too-long"
  | "topic-missing"
  | "topic-too-long"
  | "summary-too-long"
  | "description-too-long"
  | "day-missing"
  | "day-impossible"
  | "time-missing"
  | "time-skipped"
  | "in-the-past"
  | "ends-before-start"
  | "too-long"
  | "twice"
  | "seats-malformed"
  | "round-too-large"
  | "kept-malformed"
  | "kept-too-many"
  | "url-malformed"
  | "phone-malformed"
  | "publish-too-early"
  | "publish-too-late"
  | "open-outside";

/** Fields with which something may be wrong; of several dates or contingents each has its number behind it. */
export type ProblemField =
  | Extract<Name, "topic" | "otherTopic" | "title" | "summary" | "description" | "seats" | "kept">
  | Extract<
      Name,
      "day" | "from" | "to" | "fallbackUrl" | "fallbackPhone" | "publishDay" | "openDay"
    >;
export type FieldId = ProblemField | `${ProblemField}-${number}`;

/** By the id of the field. */
export type Problems = { [Id in FieldId]?: Problem };

/** The id of a draft, and of the first session that it becomes: planning twice by accident gives one. */
export const DraftId = z.string().regex(/^[0-9a-z]{10}$/);

export type Refusal = SessionRefusal | "draft-changed" | "draft-gone";

/** Where somebody of the office stands in a draft: 0 until it is saved for the first time. */
export type Held = { id: string; edition: number };

export type PlanningFact = {
  type: "planning.draft-discarded";
  draftId: string;
  associationId: string;
};

/** Milliseconds that a draft is kept after it was last saved. */
export const draftKept = 365 * 24 * 3_600_000;

/** Most dates that are planned at once. */
export const mostDates = 12;
