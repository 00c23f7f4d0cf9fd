/**
 * A place (Platz) is what somebody holds in a session: a seat, the offer of one, or a turn in the queue. Behind
 * the link of the mail its holder sees how it stands, gives it back, brings a colleague, and finds files and
 * the way in. The link is the proof: no account, no login.
 */

/** What the page of a place shows. */
export type PlaceShown = {
  status: string;
  position: number | null;
  offerExpiresAt: Date | null;
  /** The seat is theirs already, but for this one press. */
  mustConfirm: boolean;
  /** The full date whose waiting list brought this seat, if one did. */
  firstDate: { startsAt: Date; endsAt: Date } | null;
  session: { startsAt: Date; endsAt: Date; zone: string; cancelledAt: Date | null };
};

/** How this seat finds the door of its room. */
export type DoorOfSeat = "early" | "open" | "over" | "cancelled";
