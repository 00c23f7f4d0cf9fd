import type { Role } from "./staff.ts";

/**
 * Who is asking, on whose behalf, in which language and at what moment. Every verb and every query
 * takes one first: it sees what this scope may see, and time is an input like any other.
 */
export type Scope = {
  association: ScopeAssociation;
  actor: Actor;
  now: Date;
  locale: "de" | "en";
};

/** What every page of an association needs to know of it. */
export type ScopeAssociation = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  namedAsHost: string;
  namedAsHostEn: string;
  brandColour: string;
  zone: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  retentionDays: number;
  senderAddress: string | null;
  senderPassedAt: Date | null;
};

export type Actor =
  | { kind: "visitor" }
  | { kind: "guest"; registrationId: string }
  | { kind: "asker"; askerId: string }
  | { kind: "pass"; passId: string }
  | { kind: "expert"; engagementId: string }
  | StaffActor
  | { kind: "house" };

/** `mayAct` once this login has passed the second factor; without it the login only reads. */
export type StaffActor = { kind: "staff"; staffId: string; role: Role; mayAct: boolean };
