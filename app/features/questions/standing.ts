/** How a question stands, the first that applies. */
export type Standing =
  | "withdrawn"
  | "unclaimed"
  | "declined"
  | "merged"
  | "answering"
  | "answered"
  | "parked"
  | "waiting"
  | "open";

type Dates = Record<
  "withdrawnAt" | "claimUntil" | "declinedAt" | "answeringSince" | "settledAt" | "parkedAt",
  Date | null
> & { approvedAt: Date | null; mergedIntoId: string | null };

export function standingOf(question: Dates): Standing {
  if (question.withdrawnAt) return "withdrawn";
  if (question.claimUntil) return "unclaimed";
  if (question.declinedAt) return "declined";
  if (question.mergedIntoId) return "merged";
  if (question.answeringSince) return "answering";
  if (question.settledAt) return "answered";
  if (question.parkedAt) return "parked";
  return question.approvedAt ? "open" : "waiting";
}

/** Whether somebody still waits for an answer. */
export const isOpen = (standing: Standing) =>
  ["answering", "open", "waiting", "parked"].includes(standing);

type Ranked = { standing: Standing; turn: number | null; votes: number; askedAt: number };

const groups: Standing[] = ["answering", "open", "waiting", "parked", "answered", "declined"];

/** What is being answered, then what is open by its turn, its votes and its age; what is dealt with stands last. */
export const inTurn = (one: Ranked, other: Ranked) =>
  groups.indexOf(one.standing) - groups.indexOf(other.standing) ||
  (one.turn ?? Number.MAX_SAFE_INTEGER) - (other.turn ?? Number.MAX_SAFE_INTEGER) ||
  other.votes - one.votes ||
  one.askedAt - other.askedAt;
