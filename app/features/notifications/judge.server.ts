import {
  type Decision,
  decideForExpert,
  decideForFormer,
  decideForGuest,
  decideForOffice,
  decideForReminder,
  type Silence,
  type Standing,
  type Telling,
} from "./decide.ts";
import { draftForExpert, draftForOffice } from "./desk-drafts.server.ts";
import type { Draft } from "./frame.server.ts";
import { draftForFormer, draftForGuest } from "./guest-drafts.server.ts";
import {
  type ExpertTemplate,
  type GuestTemplate,
  isReminder,
  type OfficeTemplate,
  reminderLead,
  sentAgain,
} from "./notifications.ts";
import type { Due, ThreadEntry } from "./queue.server.ts";
import type { SessionRow } from "./rows.server.ts";
import type { Situations } from "./situation.server.ts";

export type Judged = { telling: Telling; draft: Draft } | { silence: Silence };

const gone: Judged = { silence: { tell: false, because: "gone", by: null } };

/** Whether a delivery still has something true to say, and what. */
export function judge(due: Due, situations: Situations, entries: ThreadEntry[], now: Date): Judged {
  const newer = entries
    .filter((entry) => entry.seq > due.seq && entry.status === "due")
    .filter(({ recipientId }) => recipientId === due.recipientId)
    .map(({ template }) => template);
  const standing = (session: SessionRow, status: string, requested: number | null): Standing => ({
    status,
    revision: session.revision,
    isCancelled: session.cancelledAt !== null,
    isOver: session.endsAt <= now,
    requestedSequence: requested,
    newer,
    isAgain: entries.some((entry) => isSameMail(entry, due) && entry.error === sentAgain),
  });
  const judged = (decision: Decision, draft: (telling: Telling) => Draft): Judged =>
    decision.tell ? { telling: decision, draft: draft(decision) } : { silence: decision };

  switch (due.recipientKind) {
    case "registration": {
      const row = situations.registrations.get(due.recipientId);
      if (!row) return gone;
      const template = due.template as GuestTemplate;
      const stand = standing(row.session, row.status, row.requestedSequence);
      const decision = isReminder(template)
        ? decideForReminder(template, { ...stand, ...timing(due, row.session, entries, now) })
        : decideForGuest(template, stand);
      const position = situations.positions.get(row.id) ?? null;
      return judged(decision, (telling) => draftForGuest(template, row, position, telling));
    }
    case "former": {
      const row = situations.formers.get(due.recipientId);
      if (!row) return gone;
      const now = standing(row.registration.session, row.registration.status, row.sequence);
      return judged(decideForFormer(now, row.sequence), () => draftForFormer(row));
    }
    case "engagement": {
      const row = situations.engagements.get(due.recipientId);
      if (!row?.session) return gone;
      const { session } = row;
      const template = due.template as ExpertTemplate;
      const now = standing(session, row.releasedAt ? "released" : "firm", row.requestedSequence);
      return judged(decideForExpert(template, now), (telling) =>
        draftForExpert(template, row, session, telling),
      );
    }
    case "association": {
      const row = situations.adoptions.get(due.thread);
      if (!row) return gone;
      const template = due.template as OfficeTemplate;
      const now = standing(row.session, row.endedAt ? "ended" : "adopted", null);
      return judged(decideForOffice(template, now), () => draftForOffice(template, row));
    }
  }
}

const isSameMail = (entry: ThreadEntry, { id, template, recipientId }: Due) =>
  entry.id !== id && entry.template === template && entry.recipientId === recipientId;

/** How a session's start lies to what a reminder says of it. */
function timing(due: Due, { startsAt }: SessionRow, entries: ThreadEntry[], now: Date) {
  const left = startsAt.getTime() - now.getTime();
  const lead = due.template === "reminder-day" ? reminderLead.day : reminderLead.hour;
  const dueSince = due.urgency.getTime() - lead;
  return {
    hasBegun: left <= 0,
    isMoved: startsAt.getTime() !== due.urgency.getTime(),
    isLastHour: left <= reminderLead.hour,
    isChangeTold: entries.some(
      ({ template, sentAt }) => template === "rescheduled" && (sentAt?.getTime() ?? 0) > dueSince,
    ),
  };
}
