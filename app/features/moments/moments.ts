/**
 * Moments are worked out from a session's start: when its draft appears by itself, when seats that are kept
 * for an association become everybody's, when a second date opens to all, until when an offered seat is held.
 * This room knows them all. A move carries each one along, as far from the new start as it was from the old
 * one, unless somebody says otherwise; what then lies in the past falls due. An undo brings back the exact
 * former moments. Experts, doors and reminders follow the start by themselves.
 */
import type { Refusal } from "#app/features/sessions/sessions.ts";

/** "brought": held for somebody from a full first date until the second one opens to all. */
export type MomentKind = "publication" | "release" | "open-to-all" | "offer" | "brought";

/** `id` is the session's, the seat pool's or the registration's. */
export type Moment = { kind: MomentKind; id: string; at: Date };

export type Carried = Moment & { to: Date };

/** Under which name a form asks for another moment; offers that end together are one question. */
export const keyOf = ({ kind, id, at }: Moment) => {
  if (kind === "release") return `release-${id}`;
  if (kind === "offer") return `offer-${at.getTime()}`;
  return kind === "brought" ? "open-to-all" : kind;
};

/** What somebody chose instead, by `keyOf`. */
export type Chosen = ReadonlyMap<string, Date>;

/** Each moment as far from the new start as it was from the old one, or as chosen. */
export const carried = (
  moments: Moment[],
  { from, to }: { from: Date; to: Date },
  chosen: Chosen = new Map(),
): Carried[] =>
  moments.map((moment) => ({
    ...moment,
    to: chosen.get(keyOf(moment)) ?? new Date(moment.at.getTime() + to.getTime() - from.getTime()),
  }));

/** Why these moments cannot be, or null: only a publication must not lie in the past. */
export function refusalOf(
  moments: Carried[],
  { startsAt, now, chosen }: { startsAt: Date; now: Date; chosen: Chosen },
): Refusal | null {
  const publication = moments.find(({ kind }) => kind === "publication");
  if (publication && publication.to <= now) return "publication-past";
  if (publication && publication.to >= startsAt) return "published-too-late";
  const isLate = (moment: Carried) => chosen.has(keyOf(moment)) && moment.to > startsAt;
  return moments.some(isLate) ? "moment-after-start" : null;
}

/** One line of the question before a move. */
export type MomentShown = {
  key: string;
  kind: MomentKind;
  at: Date;
  to: Date;
  /** It lies in the past and falls due with the move. */
  isDue: boolean;
  /** Of kept seats: for whom, and how many are still free. */
  name: string | null;
  count: number;
};
