import {
  type Decision,
  decideForExpert,
  decideForFormer,
  decideForGuest,
  decideForOffice,
  decideForReminder,
  type Silence,
  type Telling,
} from "./decide.ts";
import { draftForExpert, draftForOffice, draftForOwnData } from "./desk-drafts.server.ts";
import { draftCircular } from "./draft-circular.server.ts";
import { draftFollowUp } from "./draft-follow-up.server.ts";
import type { Draft } from "./frame.server.ts";
import { draftForFormer, draftForGuest } from "./guest-drafts.server.ts";
import {
  type ExpertTemplate,
  type GuestTemplate,
  isReminder,
  type OfficeTemplate,
} from "./notifications.ts";
import type { Due, ThreadEntry } from "./queue.server.ts";
import type { Recipients } from "./recipients.server.ts";
import type { SessionRow } from "./rows.server.ts";
import { askingUndoneUntil, hasTakenBack, revisionAt, standingOf, timing } from "./standing.ts";

/** `revision` is the session's, as the mail tells it; null where it tells nothing of the kind. */
export type Drafted =
  | { telling: Telling; draft: Draft; revision: number | null }
  | { silence: Silence }
  | { later: Date };

const plainly: Telling = { tell: true, calendar: null, sequence: 0 };
const gone: Drafted = { silence: { tell: false, because: "gone", by: null } };

/** Whether a delivery still has something true to say, and what. */
export function draftDue(
  due: Due,
  recipients: Recipients,
  entries: ThreadEntry[],
  now: Date,
): Drafted {
  const standing = standingOf(due, entries, now);
  const drafted = (
    { revision }: SessionRow,
    decision: Decision,
    draft: (telling: Telling) => Draft,
  ): Drafted => {
    if (decision.tell === "later") return { later: decision.at };
    if (!decision.tell) return { silence: decision };
    return { telling: decision, draft: draft(decision), revision };
  };

  switch (due.recipientKind) {
    case "registration": {
      const row = recipients.registrations.get(due.recipientId);
      const template = due.template as GuestTemplate;
      if (!row || row.erasedAt || !row.email) return gone;
      if (template === "erased" && hasTakenBack(entries, due)) return gone;
      if (due.template === "circular")
        return draftCircular(row, recipients.circulars.get(due.id), now);
      if (due.template === "follow-up") return draftFollowUp(row, recipients.followUps.get(row.id));
      const { session, status, requestedSequence, sequenceAdded: added } = row;
      const stillUndone = askingUndoneUntil(row, now);
      if (stillUndone) return { later: stillUndone };
      const isSeatless = status === "waiting" || status === "offered";
      const stands = standing(session, {
        ...{ status, requested: requestedSequence, added, isSeatless },
        knew: revisionAt(row.registeredAt, session),
      });
      const decision = isReminder(template)
        ? decideForReminder(template, { ...stands, ...timing(due, session, entries, now) })
        : decideForGuest(template, stands);
      const position = recipients.positions.get(row.id) ?? null;
      const freeDates = recipients.freeDates.get(row.id) ?? [];
      return drafted(session, decision, (telling) =>
        draftForGuest(telling.says ?? template, { ...row, position, freeDates }, telling),
      );
    }
    case "former": {
      const row = recipients.formers.get(due.recipientId);
      if (!row) return gone;
      const { session, status } = row.registration;
      const stands = standing(session, { status, requested: row.sequence });
      return drafted(session, decideForFormer(stands, row.sequence), () => draftForFormer(row));
    }
    case "own-data": {
      const row = recipients.requests.get(due.recipientId);
      if (!row || row.expiresAt <= now) return gone;
      return { telling: plainly, draft: draftForOwnData(row), revision: 0 };
    }
    case "address-change":
    case "question":
    case "inquiry":
    case "approach":
    case "staff":
    case "person": {
      const draft = recipients[due.recipientKind].get(due.recipientId);
      return draft ? { telling: plainly, draft, revision: 0 } : gone;
    }
    case "engagement": {
      const row = recipients.engagements.get(due.recipientId);
      if (!row?.session) return gone;
      const { session } = row;
      const template = due.template as ExpertTemplate;
      const status = row.releasedAt ? "released" : "firm";
      const stands = standing(session, {
        ...{ status, requested: row.requestedSequence },
        knew: revisionAt(row.createdAt, session),
      });
      return drafted(session, decideForExpert(template, stands), (telling) =>
        draftForExpert(template, row, session, telling),
      );
    }
    case "association": {
      const row = recipients.adoptions.get(due.thread);
      if (!row) return gone;
      const template = due.template as OfficeTemplate;
      const status = row.endedAt ? "ended" : "adopted";
      const stands = standing(row.session, {
        status,
        knew: revisionAt(row.adoptedAt, row.session),
      });
      return drafted(row.session, decideForOffice(template, stands), () =>
        draftForOffice(template, row),
      );
    }
  }
}
