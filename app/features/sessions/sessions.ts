/**
 * A session (Termin, Online-Sprechstunde) is one online hour with an expert. One association hosts it; others
 * adopt it and show it as their own. Seats and room stay one, whoever the guests came through. It is planned as a
 * draft, published, perhaps moved, prolonged or cancelled; each material change raises its revision, and nobody is told the wrong time.
 */
import { z } from "zod";

/** Why a verb of this room declines; `texts.ts` says each in words. */
export type Refusal =
  | "session-over"
  | "session-cancelled"
  | "expert-not-free"
  | "expert-not-lent"
  | "already-published"
  | "not-published"
  | "not-listed"
  | "own-session"
  | "not-in-alliance"
  | "in-the-past"
  | "too-late-to-undo"
  | "topic-unknown"
  | "not-adopted"
  | "too-many-seats"
  | "round-too-large"
  | "not-partner"
  | "seats-kept-apart"
  | "released-too-late"
  | "replacement-gone"
  | "published-too-late"
  | "publication-past"
  | "moment-after-start"
  | "nothing-chosen"
  | "has-registrations"
  | "not-running"
  | "changed-meanwhile"
  | "imprint-missing"
  | "mails-under-way";

/** What is wrong with the moment at which a session is to publish itself. */
export type MomentProblem = "moment-missing" | "in-the-past" | "published-too-late";

export type SessionFact = {
  type: `session.${
    | "planned"
    | "published"
    | "taken-back"
    | "listed"
    | "unlisted"
    | "adopted"
    | "unadopted"
    | "adoption-edited"
    | "rescheduled"
    | "seats-kept"
    | "publication-set"
    | "publication-dropped"
    | "cancelled"
    | "prolonged"
    | "ended"
    | "change-undone"
    | "seats-changed"
    | "edited"
    | "discarded"
    | "expert-engaged"
    | "expert-released"}`;
  sessionId: string;
  associationId: string;
  /** At a material change: the revision that it made. */
  revision?: number;
  /** At "seats-changed": how many there are now. */
  limit?: number;
  allianceId?: string;
  /** At "adopted": the standing rule, if no person did it. */
  ruleId?: string;
  /** At "edited": the edition that it made. */
  edition?: number;
  /** At "expert-engaged" and "expert-released". */
  engagementId?: string;
  /** At "seats-kept": as many as the association keeps from now on. */
  seats?: number;
};

/** A session lasts at most so long, in milliseconds; beyond it somebody has mistyped a day. */
export const longestSession = 12 * 3_600_000;

/** A new time of a session; it moves its experts with it. */
export const NewTimes = z
  .object({ startsAt: z.date(), endsAt: z.date() })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ["endsAt"] });
export type NewTimes = z.input<typeof NewTimes>;

type Times = { startsAt: Date; endsAt: Date; cancelledAt: Date | null };

export type Phase = "cancelled" | "over" | "running" | "coming";

export function phaseOf({ startsAt, endsAt, cancelledAt }: Times, now: Date): Phase {
  if (cancelledAt) return "cancelled";
  if (endsAt <= now) return "over";
  return startsAt <= now ? "running" : "coming";
}

/** The reason a session takes no more registrations, or null while it does: to its very end. */
export function closedBecause(session: Times, now: Date): Refusal | null {
  const phase = phaseOf(session, now);
  if (phase === "cancelled") return "session-cancelled";
  return phase === "over" ? "session-over" : null;
}

export type Seats = { limit: number; taken: number; waiting: number };

export type Availability =
  | { kind: "free" | "few"; left: number }
  | { kind: "full"; waiting: number };

/** While anyone waits, nobody passes the queue: it counts as full even if a seat is just free. */
export function availabilityOf({ limit, taken, waiting }: Seats): Availability {
  const left = Math.max(0, limit - taken);
  if (left === 0 || waiting > 0) return { kind: "full", waiting };
  return { kind: left <= Math.max(3, limit * 0.1) ? "few" : "free", left };
}
