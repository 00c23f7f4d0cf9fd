import type { Oddness } from "#app/features/sessions/odd-hours.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import type { PeopleTold } from "#app/features/sessions/told.ts";
import type { MomentShown } from "./moments.ts";

/** Start and end as one text (an interval of ISO 8601): what a form for a move has seen. */
export const intervalOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  `${startsAt.toISOString()}/${endsAt.toISOString()}`;

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
  people: PeopleTold;
  /** Offices that adopted the session and get a mail. */
  offices: number;
  /** The session's experts; a draft may be planned where one is not free, a public session not. */
  experts: { name: string; isFree: boolean }[];
  /** Where one of them is not free: starts near the wished one at which all are. */
  freeTimes: Date[];
  /** Everything else that moves along. */
  moments: MomentShown[];
  /** Why this is asked about once more, or null. */
  oddness: Oddness | null;
};
