/**
 * What comes back. A mail that could not be delivered names itself by its Message-ID, which only its
 * recipient and the servers on its way know: that, never an address, leads to the delivery. A guest's
 * calendar may answer the invitation; it counts when it names the registration's UID and its address.
 */
import type { CalendarAnswer, PlaceEvent } from "#app/features/seats/place.ts";

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

/** What a mail was about: a place, an expert's engagement, a staff invitation, a request to lend. */
export type Concern = {
  registrationId?: string;
  engagementId?: string;
  invitationId?: string;
  requestId?: string;
};

export type MailFact = {
  associationId?: string;
} & (
  | ({ type: "mail.bounced"; deliveryId: string; permanent: boolean } & Concern)
  /** What a person wrote went on to the office, or to the operator; which mail of ours it answers. */
  | { type: "mail.passed-on"; deliveryId?: string }
);

/** The Message-ID's left half of a mail that passes another one on: it is about no delivery. */
export const passedOnId = (hash: string) => `passed-on-${hash.slice(0, 32)}`;
export const isAboutPassedOn = (words: string[]) =>
  words.some((text) => /passed-on-[0-9a-f]{32}(?![0-9a-f])/i.test(text));

export type CalendarFact = {
  type: Extract<PlaceEvent, "registration.calendar-answered">;
  registrationId: string;
  sessionId: string;
  /** The association it came through. */
  associationId: string;
};

/** An invitation can be answered with these; "NEEDS-ACTION" and "DELEGATED" tell nothing. */
export const answers: CalendarAnswer[] = ["ACCEPTED", "TENTATIVE", "DECLINED"];

/**
 * What became of something that came in: it changed what we know, told what we knew, spoke of nothing
 * of ours, or was none of our business. "tested": the mail doctor's own mail has come back. What a person
 * wrote went on ("passed-on"), finds nobody who reads it, or is one too many of this writer for now.
 */
export type Received =
  | "bounced"
  | "answered"
  | "tested"
  | "known"
  | "unknown"
  | "ordinary"
  | "passed-on"
  | "nobody"
  | "too-many";
