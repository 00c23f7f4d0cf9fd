/**
 * The journal (Protokoll) tells who did what, when and from which association, out of the facts that every
 * room writes down. Facts hold ids only: names are looked up as somebody reads, within what their association
 * may see, and an erased person reads "eine Person". Of partners it tells what they did to shared sessions
 * and to borrowed experts, never about their people.
 */
import type { AgendaFact } from "#app/features/agenda/agenda.ts";
import type { AllianceFact, ChangedPart } from "#app/features/alliance/alliance.ts";
import type { AttendanceFact } from "#app/features/attendance/ledger.ts";
import type { CaptionFact } from "#app/features/captions/captions.ts";
import type { ChatFact } from "#app/features/chat/chat.ts";
import type { CircularFact } from "#app/features/circulars/circulars.ts";
import type { ExpertFact, TopicFact } from "#app/features/experts/experts.ts";
import type { FloorFact, SigningFact } from "#app/features/floor/floor.ts";
import type { FollowUpFact } from "#app/features/followups/followups.ts";
import type { StaffFact } from "#app/features/identity/staff.ts";
import type { InsightsFact } from "#app/features/insights/insights.ts";
import type { MaterialFact } from "#app/features/materials/materials.ts";
import type { AgainFact } from "#app/features/notifications/notifications.ts";
import type { PeopleFact } from "#app/features/people/people.ts";
import type { PlanningFact } from "#app/features/planning/planning.ts";
import type { PollFact } from "#app/features/polls/polls.ts";
import type { PoolFact } from "#app/features/pool/pool.ts";
import type { PrivacyFact } from "#app/features/privacy/privacy.ts";
import type { QuestionFact, ShowingFact } from "#app/features/questions/questions.ts";
import type { RecordingFact } from "#app/features/recordings/recordings.ts";
import type { PersonFact } from "#app/features/representations/representations.ts";
import type { CalendarFact, MailFact } from "#app/features/returns/returns.ts";
import type { RoomFact } from "#app/features/rooms/rooms.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import type { SenderFact } from "#app/features/senders/senders.ts";
import type { RecordingPlanFact } from "#app/features/sessions/session-plan.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import type { TapingFact } from "#app/features/taping/taping.ts";

type AnyFact =
  | AgendaFact
  | AgainFact
  | AllianceFact
  | AttendanceFact
  | CalendarFact
  | CaptionFact
  | CircularFact
  | ExpertFact
  | FloorFact
  | FollowUpFact
  | InsightsFact
  | MailFact
  | MaterialFact
  | PeopleFact
  | PersonFact
  | PlanningFact
  | ChatFact
  | PollFact
  | PoolFact
  | PrivacyFact
  | QuestionFact
  | RecordingFact
  | RecordingPlanFact
  | RegistrationFact
  | RoomFact
  | SenderFact
  | SessionFact
  | SigningFact
  | ShowingFact
  | StaffFact
  | TapingFact
  | TopicFact;

/** Every fact of the house; the compiler wants a sentence for each. */
export type FactType = AnyFact["type"] | "session.reminder-due" | "identity.own-data-asked";

export type { ChangedPart };

/** What a host does to a session that its adopters are concerned with. */
export const actsOfHosts: FactType[] = [
  "session.rescheduled",
  "session.cancelled",
  "session.prolonged",
  "session.ended",
  "session.change-undone",
  "session.seats-changed",
  "session.unlisted",
  "session.taken-back",
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
  office: ["staff.", "login.", "association.", "sender."],
} as const;
export type Kind = keyof typeof kinds;
