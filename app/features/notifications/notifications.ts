/**
 * Notifications hear what has happened and decide who is told what. One fact and one recipient make
 * one delivery; it ends as sent, as superseded by a newer one, or as failed. A mail is rendered once,
 * from the state of that moment, when it is claimed for sending; retries send exactly those bytes.
 * The calendar in it never lies: first REQUEST with the seat, CANCEL only to who holds a REQUEST.
 */
import type { OwnDataMail } from "./own-data-mail.ts";

export type GuestTemplate =
  | "seated"
  | "waiting"
  | "repeated"
  | "promoted"
  | "withdrawn"
  | "rescheduled"
  | "cancelled"
  | "change-undone"
  | "address-corrected"
  | "link-asked"
  | "erased"
  | ReminderTemplate;
export type ReminderTemplate = `reminder-${ReminderKind}`;
export type ExpertTemplate =
  | "expert-invited"
  | "expert-rescheduled"
  | "expert-cancelled"
  | "expert-change-undone";
export type OfficeTemplate = "adopter-rescheduled" | "adopter-cancelled" | "adopter-change-undone";
export type Template =
  | GuestTemplate
  | "former-address"
  | ExpertTemplate
  | OfficeTemplate
  | "own-data";

/** Stands as the error of a failed delivery that an operator has had sent again. */
export const sentAgain = "sent again";

/** Whom a delivery goes to; the id is that of the row. */
export type RecipientKind = "registration" | "former" | "engagement" | "association" | "own-data";

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

/** When to try again after `attempts` failed ones, or null when patience ends; 0: it was only too fast. */
export function nextTry(attempts: number, claimedAt: Date, now: Date): Date | null {
  const pause = attempts === 0 ? 1_000 : Math.min(5_000 * 2 ** (attempts - 1), 3_600_000);
  const next = now.getTime() + pause;
  return next <= claimedAt.getTime() + patience ? new Date(next) : null;
}

/** The session as a mail speaks of it. */
export type SessionInMail = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelReason: string | null;
  experts: string[];
};

/** An association as a mail speaks of it. */
export type AssociationInMail = {
  name: string;
  brandColour: string;
  namedAsHost: string;
  namedAsHostEn: string;
  contactName: string;
  contactPhone: string;
  imprint: string;
};

export type Frame = {
  locale: "de" | "en";
  /** Where anyone asks for everything under their address. */
  ownData: string;
  session: SessionInMail;
  /** The association in whose name the mail comes, under the name frozen with the seat. */
  through: AssociationInMail;
  host: AssociationInMail;
};

export type GuestMail = Frame & {
  template: GuestTemplate;
  status: "seated" | "waiting" | "withdrawn";
  /** Counts from 1; null unless waiting. */
  position: number | null;
  name: string;
  /** Whether the mail takes an invitation back. */
  cancels: boolean;
  /** Whether an invitation is attached. */
  invites: boolean;
  links: {
    place: string;
    entry: string;
    file: string;
    session: string;
    register: string;
    portal: string;
  };
};

export type FormerMail = Frame & { template: "former-address" };

export type ExpertMail = Frame & {
  template: ExpertTemplate;
  cancels: boolean;
  links: { expert: string };
};

export type OfficeMail = Frame & {
  template: OfficeTemplate;
  /** How many people came through the adopting association. */
  guests: number;
  links: { session: string };
};

export type AnyMail = GuestMail | FormerMail | ExpertMail | OfficeMail | OwnDataMail;
