import type {
  ExpertTemplate,
  GuestTemplate,
  OfficeTemplate,
  ReminderTemplate,
  Template,
} from "./notifications.ts";

/** How things stand for one recipient at the moment a delivery is claimed. */
export type Standing = {
  status: string;
  revision: number;
  isCancelled: boolean;
  isOver: boolean;
  /** SEQUENCE of the newest REQUEST this recipient was sent, or null. */
  requestedSequence: number | null;
  /** Templates of newer deliveries to the same recipient that still wait. */
  newer: Template[];
  /** Whether an operator sends again what had failed. */
  isAgain: boolean;
};

/** What matters for a reminder besides. */
export type ReminderStanding = Standing & {
  hasBegun: boolean;
  /** Whether the session begins at another time than the reminder speaks of. */
  isMoved: boolean;
  isLastHour: boolean;
  /** Whether a change was told after the reminder had come due. */
  isChangeTold: boolean;
};

export type Reason =
  | "session-over"
  | "begun"
  | "gone"
  | "withdrawn"
  | "cancelled"
  | "moved"
  | "newer"
  | "told";

export type Decision =
  | { tell: true; calendar: "REQUEST" | "CANCEL" | null; sequence: number }
  /** `by` is the template of the delivery that says it instead; null: nobody has to. */
  | { tell: false; because: Reason; by: Template | null };

export type Telling = Extract<Decision, { tell: true }>;
export type Silence = Extract<Decision, { tell: false }>;

const silent = (because: Reason, by: Template | null = null): Decision => ({
  tell: false,
  because,
  by,
});

const plain: Decision = { tell: true, calendar: null, sequence: 0 };

/** Only who holds a REQUEST gets a CANCEL, with a higher SEQUENCE than that (RFC 5546, 3.2.5). */
const takeBack = ({ requestedSequence, revision }: Standing, raise: 0 | 1): Decision =>
  requestedSequence === null
    ? plain
    : {
        tell: true,
        calendar: "CANCEL",
        sequence: Math.max(revision + raise, requestedSequence + 1),
      };

const isTold = ({ requestedSequence, revision, isAgain }: Standing) =>
  requestedSequence !== null && requestedSequence >= revision && !isAgain;

/** Holds an invitation whose change is still to be told, by its own mail. */
const isOutdated = ({ requestedSequence, revision }: Standing) =>
  requestedSequence !== null && requestedSequence < revision;

/** Each of these tells place, time and link anew. */
const saysItAll: Template[] = ["address-corrected", "seated", "waiting", "promoted"];

/** A mail about a place says what is true now, or leaves it to the newer one. */
export function decideForGuest(
  template: Exclude<GuestTemplate, ReminderTemplate>,
  standing: Standing,
): Decision {
  const { status, newer, revision } = standing;
  if (standing.isOver) return silent("session-over");
  if (template === "withdrawn") return takeBack(standing, 1);
  if (status === "withdrawn" || status === "expired") return silent("withdrawn", "withdrawn");
  if (template === "cancelled") return takeBack(standing, 0);
  if (standing.isCancelled) return silent("cancelled", "cancelled");
  if (newer.includes(template)) return silent("newer", template);
  const fuller = newer.find((each) => saysItAll.includes(each));
  const isFillable = template === "rescheduled" || template === "link-asked";
  if (fuller && (isFillable || fuller === "address-corrected")) return silent("newer", fuller);
  if (status !== "seated") return plain;
  if (template === "waiting") return silent("newer", "promoted");
  if (template === "repeated") return plain;
  if (template === "link-asked" && isOutdated(standing)) return plain;
  if (template === "rescheduled" && isTold(standing)) return silent("told");
  return { tell: true, calendar: "REQUEST", sequence: revision };
}

/** A reminder adds nothing to a newer mail, knows one start only, and is of no use once that has come. */
export function decideForReminder(
  template: ReminderTemplate,
  standing: ReminderStanding,
): Decision {
  const { status, newer } = standing;
  if (standing.hasBegun) return silent("begun");
  if (status === "withdrawn" || status === "expired") return silent("withdrawn", "withdrawn");
  if (standing.isCancelled) return silent("cancelled", "cancelled");
  if (standing.isMoved) return silent("moved", "rescheduled");
  if (status !== "seated") return silent("gone");
  if (template === "reminder-day" && standing.isLastHour) return silent("newer", "reminder-hour");
  const fuller = newer.find((each) => each === "rescheduled" || saysItAll.includes(each));
  if (fuller) return silent("newer", fuller);
  return standing.isChangeTold ? silent("told") : plain;
}

export function decideForExpert(template: ExpertTemplate, standing: Standing): Decision {
  if (standing.isOver) return silent("session-over");
  if (template === "expert-cancelled") return takeBack(standing, 0);
  if (standing.isCancelled) return silent("cancelled", "expert-cancelled");
  if (standing.status === "released") return silent("gone");
  if (standing.newer.includes(template)) return silent("newer", template);
  if (template === "expert-rescheduled" && isTold(standing)) return silent("told");
  return { tell: true, calendar: "REQUEST", sequence: standing.revision };
}

export function decideForOffice(template: OfficeTemplate, standing: Standing): Decision {
  if (standing.isOver) return silent("session-over");
  if (standing.status === "ended") return silent("gone");
  if (standing.newer.includes(template)) return silent("newer", template);
  if (standing.isCancelled && template === "adopter-rescheduled")
    return silent("cancelled", "adopter-cancelled");
  return plain;
}

/** `sequence` was set when the address was corrected. */
export const decideForFormer = ({ isOver }: Standing, sequence: number): Decision =>
  isOver ? silent("session-over") : { tell: true, calendar: "CANCEL", sequence };
