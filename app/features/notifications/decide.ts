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
  /** SEQUENCE of an invitation written now: the session's revision, and what corrections have added. */
  sequence: number;
  isCancelled: boolean;
  /** Taken back into a draft: nobody is invited to it. */
  isDraft: boolean;
  /** Until then the last change may be undone; null once it stands, or without one. */
  undoneUntil: Date | null;
  isOver: boolean;
  /** SEQUENCE of the newest REQUEST this recipient was sent, or null. */
  requestedSequence: number | null;
  /** Whether the newest mail to this recipient, and the REQUEST they hold, say how things stand now. */
  isTold: boolean;
  /** Templates of newer deliveries to the same recipient that still wait. */
  newer: Template[];
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
  | "undone"
  | "moved"
  | "taken-back"
  | "newer"
  | "told";

export type Decision =
  | {
      tell: true;
      calendar: "REQUEST" | "CANCEL" | null;
      sequence: number;
      /** Where another mail than the delivery's own says what is true now. */
      says?: GuestTemplate;
    }
  /** `by` is the template of the delivery that says it instead; null: nobody has to. */
  | { tell: false; because: Reason; by: Template | null }
  /** Nobody is told what may still be undone. */
  | { tell: "later"; at: Date };

export type Telling = Extract<Decision, { tell: true }>;
export type Silence = Extract<Decision, { tell: false }>;

const silent = (because: Reason, by: Template | null = null): Decision => ({
  tell: false,
  because,
  by,
});

const plain = { tell: true, calendar: null, sequence: 0 } satisfies Decision;

/** Only who holds a REQUEST gets a CANCEL, with a higher SEQUENCE than that (RFC 5546, 3.2.5). */
const takeBack = ({ requestedSequence, sequence }: Standing, raise: 0 | 1): Decision =>
  requestedSequence === null
    ? plain
    : {
        tell: true,
        calendar: "CANCEL",
        sequence: Math.max(sequence + raise, requestedSequence + 1),
      };

/** Holds an invitation whose change is still to be told, by its own mail. */
const isOutdated = ({ requestedSequence, sequence }: Standing) =>
  requestedSequence !== null && requestedSequence < sequence;

/** What a change silences waits as long as that may be undone. */
const unlessUndone = ({ undoneUntil }: Standing, silence: Decision): Decision =>
  undoneUntil ? { tell: "later", at: undoneUntil } : silence;

export const changes: Template[] = ["rescheduled", "change-undone"];

/** Each of these tells place, time and link anew. */
const saysItAll: Template[] = ["address-corrected", "seated", "waiting", "promoted", "accepted"];

/** Each of these tells of a seat without more ado. */
const tellsOfSeat: Template[] = ["seated", "promoted", "accepted"];

/** Asked to confirm a seat whose mail had not left. */
const isAskedSince = ({ status, newer }: Standing) =>
  status === "offered" && newer.includes("offered");

/** Where a running session goes on, of use to who has a seat, the newest word alone. */
const leads: Template[] = ["led-elsewhere", "led-back"];

function decideForLead({ status, newer }: Standing): Decision {
  if (status !== "seated") return silent("gone");
  const later = newer.find((each) => leads.includes(each));
  return later ? silent("newer", later) : plain;
}

/** A mail about a place says what is true now, or leaves it to the newer one. */
export function decideForGuest(
  template: Exclude<GuestTemplate, ReminderTemplate>,
  standing: Standing,
): Decision {
  const { status, newer, sequence } = standing;
  if (standing.isOver) return silent("session-over");
  if (template === "withdrawn") return takeBack(standing, 1);
  if (template === "erased")
    return standing.requestedSequence === null ? silent("gone") : takeBack(standing, 1);
  if (template === "expired") return takeBack(standing, 1);
  if (status === "withdrawn" || status === "expired") return silent("withdrawn", "withdrawn");
  if (newer.includes(template)) return silent("newer", template);
  if (template !== "address-corrected" && newer.includes("address-corrected"))
    return silent("newer", "address-corrected");
  if (template === "cancelled")
    return standing.isCancelled ? takeBack(standing, 0) : silent("undone", "change-undone");
  if (standing.isCancelled) {
    const isUntold = template === "address-corrected" && !newer.includes("cancelled");
    const untold: Decision = { ...plain, says: "cancelled" };
    return unlessUndone(standing, isUntold ? untold : silent("cancelled", "cancelled"));
  }
  if (leads.includes(template)) return decideForLead(standing);
  const isChange = changes.includes(template);
  const isFillable = isChange || template === "link-asked";
  const fuller = newer.find((each) => saysItAll.includes(each));
  if (fuller && isFillable) return silent("newer", fuller);
  const later = newer.find((each) => changes.includes(each));
  if (isChange && later) return silent("newer", later);
  if (isChange && standing.isTold) return silent("told");
  if (template === "second-date") return status === "seated" ? silent("newer", "accepted") : plain;
  if (template === "offered" && status !== "offered")
    return silent(newer.includes("accepted") ? "newer" : "undone", "accepted");
  if (template === "offered") return plain;
  if (isAskedSince(standing) && tellsOfSeat.includes(template)) return silent("newer", "offered");
  if (template === "waiting" && status === "offered") return silent("newer", "offered");
  if (template === "promoted" && status === "offered") return silent("undone", "change-undone");
  if (status !== "seated") return plain;
  if (template === "waiting") return silent("newer", "promoted");
  if (template === "repeated") return plain;
  if (template === "link-asked" && isOutdated(standing)) return plain;
  return { tell: true, calendar: "REQUEST", sequence };
}

/** A reminder adds nothing to a newer mail, knows one start only, and is of no use once that has come. */
export function decideForReminder(
  template: ReminderTemplate,
  standing: ReminderStanding,
): Decision {
  const { status, newer } = standing;
  if (standing.hasBegun) return silent("begun");
  if (status === "withdrawn" || status === "expired") return silent("withdrawn", "withdrawn");
  if (standing.isCancelled) return unlessUndone(standing, silent("cancelled", "cancelled"));
  if (standing.isMoved) return unlessUndone(standing, silent("moved", "rescheduled"));
  if (status !== "seated") return silent("gone");
  if (template === "reminder-day" && standing.isLastHour) return silent("newer", "reminder-hour");
  const fuller = newer.find((each) => saysItAll.includes(each));
  const change = standing.isTold ? undefined : newer.find((each) => changes.includes(each));
  const by = fuller ?? change;
  if (by) return silent("newer", by);
  return standing.isChangeTold ? silent("told") : plain;
}

const expertLeads: Template[] = ["expert-led-elsewhere", "expert-led-back"];
const expertChanges: Template[] = ["expert-rescheduled", "expert-change-undone"];

export function decideForExpert(template: ExpertTemplate, standing: Standing): Decision {
  if (standing.isOver) return silent("session-over");
  const { newer } = standing;
  if (newer.includes(template)) return silent("newer", template);
  if (template === "expert-released") return decideForReleased(standing);
  if (template === "expert-taken-back") return decideForTakenBack(standing);
  if (standing.isDraft) return silent("gone", "expert-taken-back");
  if (template === "expert-cancelled")
    return standing.isCancelled ? takeBack(standing, 0) : silent("undone", "expert-change-undone");
  if (standing.isCancelled) return unlessUndone(standing, silent("cancelled", "expert-cancelled"));
  if (standing.status === "released") return silent("gone");
  const word = newer.find((each) => expertLeads.includes(each));
  if (expertLeads.includes(template)) return word ? silent("newer", word) : plain;
  const isChange = expertChanges.includes(template);
  const later = newer.find((each) => expertChanges.includes(each));
  if (isChange && later) return silent("newer", later);
  if (isChange && standing.isTold) return silent("told");
  return { tell: true, calendar: "REQUEST", sequence: standing.sequence };
}

/** Who never held an invitation, or is asked anew, need not hear that it is off. */
const decideForReleased = (standing: Standing): Decision =>
  standing.status === "released" && standing.requestedSequence !== null
    ? takeBack(standing, 1)
    : silent("gone");

/** A draft has no experts: who holds an invitation to it gets its CANCEL, all others hear nothing. */
function decideForTakenBack(standing: Standing): Decision {
  if (!standing.isDraft) return silent("undone", "expert-invited");
  return standing.requestedSequence === null ? silent("gone") : takeBack(standing, 0);
}

export function decideForOffice(template: OfficeTemplate, standing: Standing): Decision {
  if (standing.isOver) return silent("session-over");
  if (standing.status === "ended") return silent("gone");
  const later = standing.newer.find((each) => each !== "adopter-cancelled");
  if (standing.newer.includes(template)) return silent("newer", template);
  if (template === "adopter-cancelled")
    return standing.isCancelled ? plain : silent("undone", "adopter-change-undone");
  if (standing.isCancelled) return unlessUndone(standing, silent("cancelled", "adopter-cancelled"));
  if (later) return silent("newer", later);
  return standing.isTold ? silent("told") : plain;
}

/** `sequence` was set when the address was corrected. */
export const decideForFormer = ({ isOver }: Standing, sequence: number): Decision =>
  isOver ? silent("session-over") : { tell: true, calendar: "CANCEL", sequence };
