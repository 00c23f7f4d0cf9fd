import type { Scope } from "#app/features/identity/scope.ts";
import type { CalendarReply } from "#app/platform/calendar-reply.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { isUid } from "./note-calendar-reply.server.ts";
import { type Come, passOn } from "./pass-on.server.ts";
import type { ComeMail, Received } from "./returns.ts";

/**
 * Whether an answer of a calendar holds more than the answer: another time, a comment, a few lines beside
 * it. Sentences that the program writes by itself are none.
 */
export function wantsReader({ text }: Pick<ComeMail, "text">, reply: CalendarReply): boolean {
  if (reply.proposed || reply.hasWords) return true;
  if (reply.writesItsOwnText) return false;
  const own = text.replace(/BEGIN:VCALENDAR[\s\S]*/i, "").replace(/https?:\/\/\S+|[-_*=]{3,}/g, "");
  return own.split("\n").some((line) => line.trim().length > 1 && !byProgram.test(line));
}

/** What calendars put into the mail beside the answer, as a line of its own. */
const byProgram =
  /^\W*(?:(?:when|where|wann|wo|wer|who|was|what|datum|ort|betreff|subject)\s*:.*|[^.!?]{0,120}\b(?:has|hat|have|haben)\b[^.!?]{0,120}\b(?:accepted|declined|tentatively|proposed|angenommen|zugesagt|abgelehnt|abgesagt|vorbehalt|vorgeschlagen)\b[^.!?]{0,120}[.!]?)\s*$/i;

/**
 * Passes such an answer on. Its invitation names the association even where the mail itself answers none:
 * a guest's place or, as nothing else tells the office what an expert answered, an expert's engagement.
 */
export async function withWords(
  scope: Pick<Scope, "now">,
  come: Come,
  reply: CalendarReply,
  noted: Received,
): Promise<Received> {
  const about = await transact(async (tx) => {
    if (!isUid(reply.uid)) return null;
    const where = { uid: reply.uid };
    const guest = await tx.registration.findUnique({ where, select: { id: true } });
    if (guest) return { kind: "registration", id: guest.id } as const;
    const expert = await tx.engagement.findUnique({ where, select: { id: true } });
    return expert ? ({ kind: "engagement", id: expert.id } as const) : null;
  });
  const isPlainYes = reply.attendees.every(({ partstat }) => partstat === "ACCEPTED");
  const isOfExpert = about?.kind === "engagement";
  if (!wantsReader(come.mail, reply) && !(isOfExpert && !isPlainYes)) return noted;
  const passed = await passOn(scope, come, about ?? undefined);
  return noted === "answered" && passed === "passed-on"
    ? noted
    : passed === "ordinary"
      ? noted
      : passed;
}
