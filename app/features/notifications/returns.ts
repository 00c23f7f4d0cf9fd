/**
 * What comes back. A mail that could not be delivered names itself by its Message-ID, which only its
 * recipient and the servers on its way know: that, never an address, leads to the delivery. A guest's
 * calendar may answer the invitation; it counts when it names the registration's UID and its address.
 */

/** A mail that came in, as far as its meaning needs it. */
export type ComeMail = {
  type: string;
  reportType: string;
  subject: string;
  from: { name: string; address: string };
  field: (name: string) => string[];
  fields: string[];
  answers: string[];
  text: string;
  parts: { type: string; text: string }[];
  words: string[];
};

/** Why a mail did not arrive: the enhanced code (RFC 3463), and whether trying again is useless. */
export type Failure = { status: string; permanent: boolean };

export type MailFact = {
  type: "mail.bounced";
  deliveryId: string;
  permanent: boolean;
  /** Whom it was for: the place, or the expert's engagement; neither if it was for somebody else. */
  registrationId?: string;
  engagementId?: string;
  associationId?: string;
};

/** An operator has a mail that failed sent again. */
export type AgainFact = {
  type: "mail.asked-again";
  deliveryId: string;
  /** What the mail told, if it was a circular. */
  circularId?: string;
};

export type CalendarFact = {
  type: "registration.calendar-answered";
  registrationId: string;
  sessionId: string;
  /** The association it came through. */
  associationId: string;
};

/** An invitation can be answered with these; "NEEDS-ACTION" and "DELEGATED" tell nothing. */
export const answers = ["ACCEPTED", "TENTATIVE", "DECLINED"];

/**
 * What became of something that came in: it changed what we know, told what we knew, spoke of nothing
 * of ours, or was none of our business. "tested": the mail doctor's own mail has come back.
 */
export type Received = "bounced" | "answered" | "tested" | "known" | "unknown" | "ordinary";
