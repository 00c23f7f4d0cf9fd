import type { CountShown } from "./counts-shown.ts";

/** Whom somebody has to call, for no mail reaches them: one's own by name, the others as a number. */
export type Unreached = {
  own: { id: string; name: string; phone: string | null }[];
  /** Null: fewer than five, but some. */
  others: number | null;
};

/** Whom a material change reaches. */
export type PeopleTold = {
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
