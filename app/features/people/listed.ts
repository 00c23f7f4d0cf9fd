/** One person on the list: plain values, as page, print and export show them. */
export type Listed = {
  id: string;
  isOwn: boolean;
  /** Erased: only that there was somebody is left, and how the place stands. */
  isBlank: boolean;
  name: string;
  company: string;
  email: string;
  phone: string | null;
  postcode: string | null;
  district: string | null;
  outsideGermany: boolean;
  status: string;
  ticket: number;
  registeredAt: Date;
  verifiedAt: Date | null;
  offerExpiresAt: Date | null;
  /** The office's own; null for a partner's guests. */
  note: string | null;
  enteredBy: string | null;
  broughtById: string | null;
  colleagues: number;
  hasAsked: boolean;
  hasBounced: boolean;
  hasPoorCheck: boolean;
  /** ACCEPTED, TENTATIVE or DECLINED, or null while no calendar has answered. */
  answer: string | null;
  /** Another time that their calendar proposes. */
  proposedStartsAt: Date | null;
  /** Agreed, by an act from the mail, that this association calls or writes. */
  mayContact: boolean;
  sessionId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  through: string;
};
