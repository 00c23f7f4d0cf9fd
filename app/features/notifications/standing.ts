import { mayUndo, standsAsAt, undoEnds } from "#app/features/sessions/changes.ts";
import { changes, type ReminderStanding, type Standing } from "./decide.ts";
import { reminderLead } from "./notifications.ts";
import type { Due, ThreadEntry } from "./queue.server.ts";
import type { SessionRow } from "./rows.server.ts";

/**
 * What the recipient holds or has seen: `requested` is the newest REQUEST of those whom a calendar
 * goes to, `added` what corrections have added to SEQUENCE; `knew` the revision that somebody saw without a mail.
 * The REQUEST of who was seated and is asked to confirm lags behind: the next one comes with the seat.
 */
type Held = {
  status: string;
  requested?: number | null;
  added?: number;
  knew?: number;
  isSeatless?: boolean;
};

/** Below every revision. */
const never = -1;

/** How things stand for the recipient of a delivery: with their session, and with what they were told. */
export function standingOf(due: Due, entries: ThreadEntry[], now: Date) {
  const own = entries.filter(({ recipientId }) => recipientId === due.recipientId);
  const waiting = own.filter((entry) => entry.seq > due.seq && entry.status === "due");
  const told = own.filter(({ status }) => status === "sent" || status === "claimed");
  return (session: SessionRow, held: Held): Standing => {
    const { status, requested, added = 0, knew = never, isSeatless = false } = held;
    const newest = Math.max(knew, ...told.map(({ revision }) => revision ?? never));
    const isTold =
      standsAsAt(session, newest) &&
      (isSeatless || typeof requested !== "number" || standsAsAt(session, requested - added));
    return {
      status,
      sequence: session.revision + added,
      isCancelled: session.cancelledAt !== null,
      isDraft: session.publishedAt === null,
      undoneUntil: undoneUntil(session, now),
      isOver: session.endsAt <= now,
      requestedSequence: requested ?? null,
      isTold,
      newer: waiting.map(({ template }) => template),
    };
  };
}

/** How a session's start lies to what a reminder says of it. */
export function timing(
  due: Due,
  { startsAt }: SessionRow,
  entries: ThreadEntry[],
  now: Date,
): Omit<ReminderStanding, keyof Standing> {
  const left = startsAt.getTime() - now.getTime();
  const lead = due.template === "reminder-day" ? reminderLead.day : reminderLead.hour;
  const dueSince = due.urgency.getTime() - lead;
  return {
    hasBegun: left <= 0,
    isMoved: startsAt.getTime() !== due.urgency.getTime(),
    isLastHour: left <= reminderLead.hour,
    isChangeTold: entries.some(
      ({ template, sentAt }) => changes.includes(template) && (sentAt?.getTime() ?? 0) > dueSince,
    ),
  };
}

/** Who adopts a session, signs up or is engaged sees how it stands, also where no mail ever left. */
export const revisionAt = (moment: Date, { changes: made }: Pick<SessionRow, "changes">) =>
  Math.max(
    0,
    ...made.filter(({ changedAt }) => changedAt < moment).map(({ revision }) => revision),
  );

/** Until then a change of the session may be undone; null where none may. */
export function undoneUntil(session: SessionRow, now: Date): Date | null {
  const open = session.changes.filter((change) => mayUndo(change, now)).map(undoEnds);
  return open.length > 0 ? new Date(Math.max(...open.map(Number))) : null;
}

/** The last that was told, or is on its way, is a CANCEL: it leaves once. */
export function hasTakenBack(entries: ThreadEntry[], { recipientId }: Due) {
  const told = entries.findLast(
    ({ recipientId: to, status, template }) =>
      to === recipientId && template !== "circular" && (status === "sent" || status === "claimed"),
  );
  return told?.template === "withdrawn" || told?.template === "cancelled";
}

/** Until then the office may take back that it asked this place to confirm; null where nothing is open. */
export const askingUndoneUntil = (
  { status, askedToConfirmAt: changedAt }: { status: string; askedToConfirmAt: Date | null },
  now: Date,
): Date | null =>
  status === "offered" && changedAt && mayUndo({ changedAt }, now) ? undoEnds({ changedAt }) : null;
