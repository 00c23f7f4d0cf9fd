import type { CountShown } from "./counts-shown.ts";
import type { Refusal } from "./sessions.ts";

/** Start and end as one text (an interval of ISO 8601): what a form for a move has seen. */
export const intervalOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  `${startsAt.toISOString()}/${endsAt.toISOString()}`;

/** Whom somebody has to call, for no mail reaches them: one's own by name, the others as a number. */
export type Unreached = {
  own: { id: string; name: string; phone: string | null }[];
  /** Null: fewer than five, but some. */
  others: number | null;
};

/** What moving a session would do, before anybody does it. Counts only, and of one's own the names whom no mail reaches. */
export type MovePreview = {
  sessionId: string;
  title: string;
  zone: string;
  from: { startsAt: Date; endsAt: Date };
  to: { startsAt: Date; endsAt: Date };
  /** False where the session is at these times already: a move would change nothing. */
  changes: boolean;
  /** Nobody is told of a draft. */
  isPublic: boolean;
  /** Why it would be declined now, or null. */
  refusal: Refusal | null;
  people: {
    /** Everybody with a place: who is seated, was offered a seat, or waits. */
    total: number;
    /** Of these, whom a mail reaches. */
    reached: number;
    /** Of the reached: who holds an invitation and gets a new one. The others are told by mail. */
    invited: number;
    /** Of how many associations, the host among them. */
    associations: number;
    /** Whom no mail reaches. */
    unreached: Unreached;
    /** By association, the host first; null where the numbers are too small to be told apart. */
    byAssociation: CountShown[] | null;
  };
  /** Offices that adopted the session and get a mail. */
  offices: number;
  /** The session's experts; a draft may be planned where one is not free, a public session not. */
  experts: { name: string; isFree: boolean }[];
};
