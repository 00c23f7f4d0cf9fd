/** What a mail knows, before it is put into words. */
import type { WasThere } from "#app/features/followups/followups.ts";
import type { Role } from "#app/features/identity/staff.ts";
import type {
  AsksTemplate,
  ExpertTemplate,
  GuestTemplate,
  OfficeTemplate,
} from "./notifications.ts";
import type { PersonSaid } from "./person-said.ts";

/** The session as a mail speaks of it. */
export type SessionInMail = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelReason: string | null;
  experts: string[];
  /** How many files those with a seat find on their page. */
  materials: number;
  /** Whether it is announced that the stage is recorded; "lecture" or "round". */
  isToBeRecorded?: boolean;
  format?: string;
  /** The times before its last move, while that is told; null otherwise. */
  formerly: { startsAt: Date; endsAt: Date } | null;
  /** The date that takes the place of a cancelled one, where this association or the host shows it. */
  replacement: { title: string; startsAt: Date; endsAt: Date; page: string } | null;
  /** The full session that this is the second date of, if it is one. */
  secondDateOf?: { startsAt: Date; endsAt: Date } | null;
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
  /** Until then a seat is held for this person; null unless one is. */
  offeredUntil: Date | null;
  /** When the mail is put into words. */
  writtenAt?: Date;
  /** That seat is held until they confirm it, whether or not they have waited. */
  confirms?: boolean;
  /** Whether a question of theirs still waits for an answer. */
  hasAsked?: boolean;
  /** What was asked under the address, each with the page where its reader says that it is theirs. */
  toClaim?: { text: string; href: string }[];
  name: string;
  /** Where a seat is free, for somebody who waits for this one. */
  freeDates?: { title: string; startsAt: Date; endsAt: Date; zone: string; href: string }[];
  /** Whether something was ticked that counts only once its person confirms it on the place page. */
  hasOpenConsents: boolean;
  /** Whether the mail takes an invitation back. */
  cancels: boolean;
  /** Whether an invitation is attached. */
  invites: boolean;
  links: {
    place: string;
    entry: string;
    file: string;
    /** Whether browser, devices and network will do. */
    check: string;
    session: string;
    register: string;
    portal: string;
  };
};

/** What an office tells the people of a session, in its own words (markdown). */
export type CircularMail = Frame & {
  template: "circular";
  subject: string;
  text: string;
  name: string;
  isSeated: boolean;
  /** The page of the reader's own place. */
  place: string;
};

/** After a session: what remains of it, for somebody who had a seat. */
export type FollowUpMail = Frame & {
  template: "follow-up";
  wasThere: WasThere;
  name: string;
  /** What was answered, in the turn of the answers; `null`: aloud. */
  answers: { question: string; by: string | null; answer: string | null }[];
  /** How many more there are on the session's page. */
  furtherAnswers: number;
  /** The reader's own questions that nobody has answered. */
  openOnes: string[];
  recordings: { title: string; href: string }[];
  hasCertificate: boolean;
  /** For who agreed to news, whose end stands in the mail's head, too. */
  nextDates: { title: string; startsAt: Date; endsAt: Date; zone: string; href: string }[];
  links: { place: string; session: string; feedback: string | null; news: string | null };
};

export type FormerMail = Frame & { template: "former-address" };

/** To an address that somebody wants for their place: no name, no link of the place. */
export type AddressChangeMail = Frame & {
  template: "address-change";
  /** Where the button is; null where the address has a place here already. */
  page: string | null;
  expiresAt: Date;
};

/** To an address under which somebody has asked: no name, no link of a place. */
export type ClaimMail = Frame & {
  template: "question-claim";
  text: string;
  page: string;
  until: Date;
};

export type ExpertMail = Frame & {
  template: ExpertTemplate;
  cancels: boolean;
  links: { expert: string; check: string; stage: string };
};

export type OfficeMail = Frame & {
  template: OfficeTemplate;
  /** Who has signed up through the association and hears of it by mail, and whom no mail reaches. */
  guests: number;
  unreached: number;
  links: { session: string };
};

/** In nobody's name: the way to everything under an address, or that there is nothing. */
export type OwnDataMail = {
  template: "own-data";
  locale: "de" | "en";
  /** Where anyone asks for everything under their address. */
  ownData: string;
  /** Null where nothing is stored. */
  page: string | null;
  expiresAt: Date;
};

/** To somebody who logs in, or opens an expert's page on another device: a code, or an invitation to an office. */
export type StaffMail = {
  template: "staff";
  locale: "de" | "en";
  ownData: string;
  code: string | null;
  /** Whose expert's page the code opens; null for a login. */
  expertOf: string | null;
  invitation: {
    association: string;
    /** The office's, in which its day is named. */
    zone: string;
    name: string;
    page: string;
    role: Role;
    inviter: string | null;
    /** Until then the link answers. */
    until: Date;
  } | null;
  /** What has happened to the reader's second factor, where that is what is told. */
  factor?: "reset" | "replaced";
};

/** From one office to another: a request to lend an expert, or the answer to it. */
export type LendingMail = {
  template: "lending";
  locale: "de" | "en";
  ownData: string;
  from: AssociationInMail;
  expert: string;
  /** What who asks has written. */
  message: string;
  /** Null while it is asked. */
  answer: "granted" | "declined" | null;
  page: string;
  /** Until then the link answers. */
  until: Date;
  /** That of the office that reads it, in which its day is named. */
  zone: string;
};

/** To somebody of a company, or to an office about them. */
export type PersonMail = {
  template: "person";
  locale: "de" | "en";
  ownData: string;
  /** In whose name it comes; null: the house's. */
  from: AssociationInMail | null;
  /** The reader's; empty where nobody knows it. */
  name: string;
  said: PersonSaid;
};

/** To an address under which somebody looks for a company. */
export type AsksMail = Pick<LendingMail, "locale" | "ownData" | "from" | "page" | "zone"> & {
  template: AsksTemplate;
  /** What is sought; empty where the words stand on the page alone. */
  text: string;
  /** Whom an approach goes to; until when it may be confirmed; what the office has written. */
  to?: string;
  until?: Date;
  answer?: string;
};

export type AnyMail =
  | GuestMail
  | CircularMail
  | FollowUpMail
  | FormerMail
  | AddressChangeMail
  | ClaimMail
  | ExpertMail
  | OfficeMail
  | OwnDataMail
  | StaffMail
  | LendingMail
  | PersonMail
  | AsksMail;
