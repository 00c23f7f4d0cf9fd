/**
 * An expert is known by a role ("Agentur für Arbeit, Team Kurzarbeit") and belongs to the bench of
 * the association that knows them, their home. Home lends them to others. An engagement (Einsatz) is
 * their time in a session or a consultation: once firm, they cannot be anywhere else. Experts have no
 * account: a link, bound to the first device that uses it, shows them what they need.
 */
import { z } from "zod";
import { EmailAddress } from "#app/features/identity/address.ts";

export const TopicForm = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(80),
});
export type TopicForm = z.input<typeof TopicForm>;

/** A topic that an office adds; its slug comes from its name. */
export const NewTopicForm = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/[a-z0-9äöüß]/i),
  nameEn: z.string().trim().min(1).max(80),
});
export type NewTopicForm = z.input<typeof NewTopicForm>;

export const ExpertForm = z.object({
  name: z.string().trim().min(2).max(160),
  nameEn: z.string().trim().min(2).max(160),
  email: EmailAddress,
  locale: z.enum(["de", "en"]).default("de"),
  topicSlugs: z.array(z.string()).max(20).default([]),
});
export type ExpertForm = z.input<typeof ExpertForm>;

/** Why a verb of this room declines; `texts.ts` says each in words. */
export type Refusal =
  | "expert-not-free"
  | "expert-not-lent"
  | "own-expert"
  | "other-device"
  | "lent-already"
  | "expert-pauses"
  | "not-a-partner"
  | "request-answered"
  | "request-over";

export type ExpertFact = {
  type: `expert.${
    | "introduced"
    | "changed"
    | "paused"
    | "resumed"
    | "lent"
    | "lending-ended"
    | "lending-asked"
    | "lending-request-revoked"
    | "lending-granted"
    | "lending-declined"
    | "link-renewed"
    | "link-code-asked"
    | "link-opened-elsewhere"}`;
  expertId: string;
  /** Whose bench changed: the borrower, or home. Of a request: who asks. */
  associationId: string;
  engagementId?: string;
  requestId?: string;
  deviceCodeId?: string;
};

/** A topic has come, and every association may use it; or one calls it by other words besides. */
export type TopicFact = {
  type: "topic.named" | "topic.synonyms-changed";
  topicId: string;
  associationId: string;
};

/** An expert's link works until this long after the session, in milliseconds. */
export const linkOutlivesSession = 24 * 60 * 60_000;
