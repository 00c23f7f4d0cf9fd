import type { Refusal } from "#app/features/sessions/sessions.ts";

/** What a change of seats would do, before anybody makes it. */
export type SeatsPreview = {
  refusal: Refusal | null;
  /** At "too-many-seats": as many as may be kept. */
  atMost?: number;
  /** How many who wait get a seat, or are asked whether they want it. */
  given: number;
  /** "later": nobody is asked at night. */
  how: "seat" | "offer" | "later";
  /** Who still waits afterwards. */
  waiting: number;
  /** Fewer seats than are taken: nobody loses theirs, none is given until so many are taken. */
  pausedUntil: number | null;
};

/** A contingent as the host reads it. */
export type ContingentShown = {
  associationId: string;
  name: string;
  seats: number;
  /** Null: fewer than five people of another association. */
  taken: number | null;
  releasesAt: Date | null;
  isOpen: boolean;
};
