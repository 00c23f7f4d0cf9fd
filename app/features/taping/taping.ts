/**
 * Taping is what happens in the room around a recording: whoever is on stage is asked first, everybody on every
 * screen sees the state (asked, running, paused), and a stage where somebody has not agreed is not recorded.
 * A consent to be recorded is given by a guest, an expert or staff for one session (purpose `recording`) and lives as
 * long as the recording; withdrawn, what shows them is offline at once and the office is told. The audience is never
 * on a recording: it is neither seen nor heard, and what it types is not shown in it.
 */
import type { Actor } from "#app/features/identity/scope.ts";
import { staffInSession } from "#app/features/rooms/moderation.ts";

/** What every screen says while a session is taped. */
export type TapingState = "asked" | "running" | "paused";

/** "egress": the room server records; "own": the office does by itself, and says so here. */
export type Means = "egress" | "own";

/** The purpose of these consents, and the version of the words they were given to. */
export const recordingPurpose = "recording";
export const tapingWording = "recording-1";

export type SubjectKind = "registration" | "expert" | "staff";

/** One person in one session: a seat, an engagement, or somebody of staff who runs it. */
export type Subject = { kind: SubjectKind; id: string };

export const subjectOf = (actor: Actor, sessionId: string): Subject | null => {
  if (actor.kind === "guest") return { kind: "registration", id: actor.registrationId };
  if (actor.kind === "expert") return { kind: "expert", id: actor.engagementId };
  if (actor.kind === "staff")
    return { kind: "staff", id: staffInSession(actor.staffId, sessionId) };
  return null;
};

export type Answer = "agreed" | "refused" | "open";

/** A row of consent as an answer; one from before the question was put again is none. */
export function answerOf(
  row: { verifiedAt: Date | null; withdrawnAt: Date | null } | undefined,
  askedAt: Date,
): Answer {
  if (!row) return "open";
  if (row.verifiedAt && !row.withdrawnAt) return "agreed";
  return row.withdrawnAt && row.withdrawnAt >= askedAt ? "refused" : "open";
}

/** How somebody stands to what was recorded of a session. */
export type Agreement = "agreed" | "withdrawn" | "refused" | "open";

export function agreementOf(row?: {
  verifiedAt: Date | null;
  withdrawnAt: Date | null;
}): Agreement {
  if (!row) return "open";
  if (!row.withdrawnAt) return row.verifiedAt ? "agreed" : "open";
  return row.verifiedAt ? "withdrawn" : "refused";
}

/** Somebody who may be seen and heard by their role; `identities` of their newest joins. */
export type OnStage = {
  subject: Subject;
  name: string;
  role: "expert" | "moderator" | "guest";
  identities: string[];
  answer: Answer;
};

/**
 * Who keeps a recording from starting. Staff never do: without a yes they are unseen and unheard while it runs, as
 * they are when they come in.
 */
export const holdsUp = ({ role, answer }: Pick<OnStage, "role" | "answer">) =>
  role !== "moderator" && answer !== "agreed";

export type TapingRefusal =
  | "not-planned"
  | "not-running"
  | "elsewhere"
  | "not-asked"
  | "not-agreed"
  | "nobody-on-stage"
  | "not-stopped"
  | "already-begun";

/** Why a recording paused or ended. */
export type Because =
  | "host"
  | "consent"
  | "failed"
  | "session-over"
  | "room-changed"
  | "led-elsewhere"
  | "stage-empty";

/** What one person knows of their own; `isAsked`: an answer is waited for. */
export type OwnTaping = { isAsked: boolean; answer: Answer };

export const noTaping: OwnTaping = { isAsked: false, answer: "open" };

export type TapingFact = {
  type: `taping.${
    | "asked"
    | "agreed"
    | "refused"
    | "started"
    | "resumed"
    | "paused"
    | "ended"
    | "failed"
    | "consent-withdrawn"}`;
  sessionId: string;
  associationId: string;
  registrationId?: string;
  expertId?: string;
};
