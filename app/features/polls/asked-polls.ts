import { type Kind, scale } from "./polls.ts";

/** A poll as everybody in the room sees it: while it is open, and as long as its result is shown. */
export type ShownPoll = {
  id: string;
  question: string;
  kind: Kind;
  options: string[];
  isOpen: boolean;
  openedAt: number;
  /** How many have answered; null while the result is not shown. */
  answers: number | null;
  /** How many chose each option, in their order; null like `answers`. */
  counts: number[] | null;
};

/** What one voter has chosen; `id` is that of the poll. */
export type OwnChoice = { id: string; chosen: number[] };

/** A poll as who runs the session sees it. */
export type PollToRun = Omit<ShownPoll, "answers" | "counts" | "openedAt"> & {
  answers: number;
  counts: number[];
  isShown: boolean;
  wasOpened: boolean;
};

export type PollReply =
  | { ok: true; pollId: string; chosen: number[] }
  | { ok: false; pollId: string; text: string };

/** What one may choose: the places of the options, or the values of the scale. */
export const placesOf = ({ kind, options }: { kind: Kind; options: string[] }) =>
  kind === "scale" ? scale : options.map((_, n) => n + 1);

export const labelOf = ({ options }: { options: string[] }, place: number) =>
  options[place - 1] ?? String(place);

/** The mean of a scale, to a tenth; null where nobody has answered. */
export function meanOf(counts: number[]) {
  const answers = counts.reduce((sum, one) => sum + one, 0);
  if (answers === 0) return null;
  const sum = counts.reduce((all, count, n) => all + count * (n + 1), 0);
  return Math.round((sum / answers) * 10) / 10;
}
