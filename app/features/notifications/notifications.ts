/**
 * Notifications hear what has happened and decide who is told what. One fact and one recipient make
 * one delivery; it ends as sent, as superseded by a newer one, or as failed. A mail is rendered once,
 * from the state of that moment, when it is claimed for sending; retries send exactly those bytes.
 * The calendar in it never lies: first REQUEST with the seat, CANCEL only to who holds a REQUEST.
 */
export type GuestTemplate =
  | "seated"
  | "waiting"
  | "repeated"
  | "promoted"
  | "offered"
  | "second-date"
  | "accepted"
  | "expired"
  | "withdrawn"
  | "rescheduled"
  | "cancelled"
  | "change-undone"
  | "address-corrected"
  | "link-asked"
  | "led-elsewhere"
  | "led-back"
  | "erased"
  | ReminderTemplate;
export type ReminderTemplate = `reminder-${ReminderKind}`;
export type ExpertTemplate =
  | "expert-invited"
  | "expert-rescheduled"
  | "expert-cancelled"
  | "expert-change-undone"
  | "expert-led-elsewhere"
  | "expert-led-back"
  | "expert-released"
  | "expert-taken-back";
export type OfficeTemplate = "adopter-rescheduled" | "adopter-cancelled" | "adopter-change-undone";
/** What is told to who looks for a company. */
export type AsksTemplate =
  | "inquiry-claim"
  | "inquiry-answered"
  | "approach-claim"
  | "approach-news"
  | "approach-unanswered";
export type Template =
  | GuestTemplate
  | "former-address"
  | ExpertTemplate
  | OfficeTemplate
  | "circular"
  | "follow-up"
  | "address-change"
  | "question-claim"
  | "own-data"
  | "staff"
  | "lending"
  | "person"
  | AsksTemplate;

/** Stands as the error of a failed delivery that an operator has had sent again. */
export const sentAgain = "sent again";

/** Whom a delivery goes to; the id is that of the row. */
export type RecipientKind =
  | "registration"
  | "former"
  | "engagement"
  | "association"
  | "own-data"
  | "address-change"
  | "question"
  | "inquiry"
  | "approach"
  | "staff"
  /** Somebody of a company, or an office about them. */
  | "person";

export type DeliveryStatus = "due" | "claimed" | "sent" | "superseded" | "failed";

/** How long before the start a reminder comes due, in milliseconds. */
export const reminderLead = { day: 24 * 3_600_000, hour: 3_600_000 };
export type ReminderKind = keyof typeof reminderLead;
export const isReminder = (template: Template): template is ReminderTemplate =>
  template === "reminder-day" || template === "reminder-hour";

/** A hand-over that has not ended after this time belongs to a process that died. */
export const handOverLease = 60_000;

/** Retries end here: Resend forgets its idempotency keys after 24 hours. */
const patience = 23 * 3_600_000;

/** Begins the error of a mail that cannot leave before the operator has mended something. */
export const heldUp = "operator:";

/** A mail that was held up for so long is written anew: what it would have told may be over. */
export const rewrittenAfter = 24 * 3_600_000;

/** When to try again after `attempts` failed ones, or null when patience ends; 0: it was only too fast. */
export function nextTry(
  attempts: number,
  claimedAt: Date,
  now: Date,
  longest = 3_600_000,
): Date | null {
  const pause = attempts === 0 ? 1_000 : Math.min(5_000 * 2 ** Math.min(attempts - 1, 20), longest);
  const next = now.getTime() + pause;
  return next <= claimedAt.getTime() + patience ? new Date(next) : null;
}

/** An operator has a mail that failed sent again. */
export type AgainFact = {
  type: "mail.asked-again";
  deliveryId: string;
  /** What the mail told, if it was a circular. */
  circularId?: string;
};
