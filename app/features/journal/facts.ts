import type { AgendaFact } from "#app/features/agenda/agenda.ts";
import type { AllianceFact } from "#app/features/alliance/alliance.ts";
import type { ApproachFact, InquiryFact } from "#app/features/approaches/approaches.ts";
import type { AttendanceFact } from "#app/features/attendance/ledger.ts";
import type { CaptionFact } from "#app/features/captions/captions.ts";
import type { ChatFact } from "#app/features/chat/chat.ts";
import type { CircularFact } from "#app/features/circulars/circulars.ts";
import type { CompanyFact } from "#app/features/companies/companies.ts";
import type { ExpertFact, TopicFact } from "#app/features/experts/experts.ts";
import type { FloorFact, SigningFact } from "#app/features/floor/floor.ts";
import type { FollowUpFact } from "#app/features/followups/followups.ts";
import type { StaffFact } from "#app/features/identity/staff.ts";
import type { InsightsFact } from "#app/features/insights/insights.ts";
import type { MaterialFact } from "#app/features/materials/materials.ts";
import type { MemberListFact } from "#app/features/memberlists/memberlists.ts";
import type { MergerFact } from "#app/features/mergers/mergers.ts";
import type { AgainFact } from "#app/features/notifications/notifications.ts";
import type { PeopleFact } from "#app/features/people/people.ts";
import type { PlanningFact } from "#app/features/planning/planning.ts";
import type { PollFact } from "#app/features/polls/polls.ts";
import type { PoolFact } from "#app/features/pool/pool.ts";
import type { PrivacyFact } from "#app/features/privacy/privacy.ts";
import type { ProfileFact } from "#app/features/profiles/profiles.ts";
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

/** What the rooms write down. */
export type AnyFact =
  | AgendaFact
  | AgainFact
  | AllianceFact
  | AttendanceFact
  | CalendarFact
  | CaptionFact
  | CircularFact
  | CompanyFact
  | ExpertFact
  | FloorFact
  | FollowUpFact
  | ApproachFact
  | InquiryFact
  | InsightsFact
  | MailFact
  | MaterialFact
  | MemberListFact
  | MergerFact
  | PeopleFact
  | PersonFact
  | PlanningFact
  | ChatFact
  | PollFact
  | PoolFact
  | PrivacyFact
  | ProfileFact
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
