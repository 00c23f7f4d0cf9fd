import { placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Reason, Silence, Telling } from "./decide.ts";
import { type Draft, frameFor, link, localeFor } from "./frame.server.ts";
import type { Template } from "./notifications.ts";
import type { RegistrationRow } from "./rows.server.ts";
import { undoneUntil } from "./standing.ts";

export type CircularRow = {
  subject: string;
  text: string;
  audience: string;
  sentAt: Date;
  takenBackAt: Date | null;
};

/** What these deliveries tell, by delivery; nobody takes a circular back while this transaction lasts. */
export async function circularsOf(tx: Tx, due: { id: string; template: Template }[]) {
  const ids = due.filter(({ template }) => template === "circular").map(({ id }) => id);
  if (ids.length === 0) return new Map<string, CircularRow>();
  const rows = await tx.$queryRaw<(CircularRow & { id: string })[]>`
    SELECT delivery.id, circular.subject, circular.text, circular.audience, circular."sentAt",
      circular."takenBackAt"
    FROM "Delivery" delivery JOIN "Fact" fact ON fact.id = delivery."factId"
    JOIN "Circular" circular ON circular.id = fact.payload->>'circularId'
    WHERE delivery.id = ANY(${ids}) FOR SHARE OF circular`;
  return new Map(rows.map(({ id, ...circular }) => [id, circular]));
}

type Drafted =
  | { telling: Telling; draft: Draft; revision: null }
  | { silence: Silence }
  | { later: Date };

const silent = (because: Reason, by: Template | null = null): Drafted => ({
  silence: { tell: false, because, by },
});

/**
 * Whether a circular still goes to this person. It says nothing about the session that a change has to
 * say, so it takes no change's place; while one may be undone it waits, for it names the time.
 */
export function draftCircular(
  row: RegistrationRow,
  circular: CircularRow | undefined,
  now: Date,
): Drafted {
  const { session, status } = row;
  if (!circular) return silent("gone");
  if (circular.takenBackAt) return silent("taken-back");
  if (status === "withdrawn" || status === "expired") return silent("withdrawn", "withdrawn");
  if (!isAmong(circular.audience, status)) return silent("gone");
  const open = undoneUntil(session, now);
  if (open) return { later: open };
  if (session.cancelledAt && session.cancelledAt >= circular.sentAt)
    return silent("cancelled", "cancelled");
  const telling: Telling = { tell: true, calendar: null, sequence: 0 };
  return { telling, draft: draftOf(row, circular), revision: null };
}

const isAmong = (audience: string, status: string) =>
  audience === "all" || (audience === "seated") === (status === "seated");

function draftOf(row: RegistrationRow, { subject, text }: CircularRow): Draft {
  const locale = localeFor(row.locale);
  const frame = frameFor(locale, row.session, { ...row.through, name: row.senderName });
  const place = link(pathsIn(locale).place(placeToken(row)));
  const isSeated = row.status === "seated";
  return {
    mail: { ...frame, template: "circular", subject, text, name: row.name, isSeated, place },
    from: { name: row.senderName, address: row.senderAddress },
    to: { name: row.name, address: row.email },
    replyTo: row.through.contactEmail,
    calendar: null,
  };
}
