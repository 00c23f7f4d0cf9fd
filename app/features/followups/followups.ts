/**
 * A follow-up (Nachbereitung) is the one mail after a session: at nine on the next weekday each association writes to
 * those who had a seat through it. Who was there gets the answers, files, recordings, the way to the certificate and
 * three questions; who missed it, what can be had without having been there. Next dates stand in it for those alone
 * who agreed to news. An association may leave it out, for one session or for all.
 */

/** The morning in which it goes, on the clock of the association, Monday to Friday. */
export const hourOfDay = 9;
export const endOfMorning = 12;

/** What missed its morning goes in the next, so many days later at most; nobody reads of an hour long past. */
export const mostDaysLate = 3;

/** A follow-up comes due at most a weekend after the end; looked for no longer than it may still go. */
export const lookedBack = (mostDaysLate + 4) * 24 * 3_600_000;

/**
 * "unknown": nobody can tell, for nobody was seen in the room, or it was led elsewhere and this person may have
 * come by telephone.
 */
export type WasThere = "there" | "missed" | "unknown";

type Presence = { minutes: number; anybodyWasThere: boolean; wasLedElsewhere: boolean };

export const wasThere = ({ minutes, anybodyWasThere, wasLedElsewhere }: Presence): WasThere =>
  minutes > 0 ? "there" : anybodyWasThere && !wasLedElsewhere ? "missed" : "unknown";

export type FollowUpFact = {
  type: "follow-up.due" | "follow-up.left-out" | "follow-up.taken-up";
  sessionId: string;
  associationId: string;
};

/**
 * How the follow-up of a session stands for one office. `none`: it is too late; `earlier`: the session ended before
 * follow-ups were switched on; `going`: it is this morning, and goes any moment.
 */
export type FollowUpState = "none" | "off" | "earlier" | "planned" | "going" | "left-out" | "gone";

export type FollowUpRefusal = "gone-already" | "too-late";
