/**
 * The journal (Protokoll) tells who did what, when and from which association, out of the facts that every
 * room writes down. Facts hold ids only: names are looked up as somebody reads, within what their association
 * may see, and an erased person reads "eine Person". Of partners it tells what they did to shared sessions
 * and to borrowed experts, never about their people.
 */
import type { ChangedPart } from "#app/features/alliance/alliance.ts";
import type { AnyFact } from "./facts.ts";

/** Every fact of the house; the compiler wants a sentence for each. */
export type FactType = AnyFact["type"] | "session.reminder-due" | "identity.own-data-asked";

export type { ChangedPart };

/** What a host does to a session that its adopters are concerned with. */
export const actsOfHosts: FactType[] = [
  ...(["session.rescheduled", "session.cancelled", "session.prolonged"] as const),
  ...(["session.ended", "session.change-undone", "session.seats-changed"] as const),
  ...(["session.unlisted", "session.taken-back"] as const),
];

/** What partners do to a session that its host is concerned with. */
export const actsOfPartners: FactType[] = [
  ...(["session.adopted", "session.unadopted", "session.seats-kept"] as const),
  ...(["room.partner-entered", "question.approved", "question.declined"] as const),
  ...(["question.parked", "question.reopened", "question.settled"] as const),
];

/** What others do with an expert that the home association is concerned with. */
export const actsOfBorrowers: FactType[] = [
  "expert.lent",
  "expert.lending-ended",
  "expert.lending-asked",
  "expert.lending-request-revoked",
  "expert.lending-granted",
  "expert.lending-declined",
];

/** Kinds to filter by, each with how the types of its facts begin. */
export const kinds = {
  sessions: [
    ...["session.", "planning.", "material.", "room."],
    ...["agenda.", "captions.", "recording.", "taping."],
  ],
  pooling: ["alliance.", "adoption-rule.", "session.adopt", "session.unadopted", "session.listed"],
  registrations: ["registration.", "attendance.corrected", "certificate."],
  views: ["people.", "attendance.exported", "report.exported"],
  mails: ["circular.", "mail.", "follow-up."],
  questions: ["question.", "poll.", "chat.", "announcement."],
  experts: ["expert.", "topic."],
  companies: ["company.", "profile.", "inquiry.", "approach.", "representation.", "claim."],
  office: ["staff.", "login.", "association.", "sender."],
} as const;
export type Kind = keyof typeof kinds;
