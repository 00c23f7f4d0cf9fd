/**
 * A call (Anruf) takes the place of a mail for somebody whom no mail reaches: it stands on the desk of the
 * association that they came through, "Heute" and at the session, until somebody of staff ticks it.
 */

/** What somebody has to be told by telephone. One's own acts are spoken of while they are done. */
export const calledAbout = [
  "rescheduled",
  "cancelled",
  "circular",
  "reminder-day",
  "promoted",
  "offered",
  "second-date",
] as const;
export type CalledAbout = (typeof calledAbout)[number];

export type Call = {
  registrationId: string;
  name: string;
  phone: string | null;
  /** What is to be said, the newest last. */
  about: CalledAbout[];
  calledAt: Date | null;
  calledBy: string | null;
};
