import { addressProblem, normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { CalendarReply } from "#app/platform/calendar-reply.server.ts";
import { fromOutside } from "#app/platform/clock.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { answers, type CalendarFact, type Received } from "./returns.ts";

/**
 * Keeps what a guest's calendar answered. Nobody is withdrawn by it: a calendar answers before its owner
 * has read the mail. Whoever answers must name the UID, which stands only in the invitation, the address
 * of the place, and an invitation that is not older than the newest (RFC 5546, 2.1.5); the latest counts.
 */
export async function noteCalendarReply(
  { now }: Pick<Scope, "now">,
  reply: CalendarReply,
): Promise<Received> {
  const { uid, sequence } = reply;
  if (!isUid(uid) || sequence > largestSequence) return "unknown";
  const told = await fromOutside(reply.stamp);
  const repliedAt = told < now ? told : now;
  return transact(async (tx) => {
    const row = await tx.registration.findUnique({
      where: { uid },
      select: {
        id: true,
        sessionId: true,
        throughId: true,
        address: true,
        requestedSequence: true,
      },
    });
    const answer = row && answerOf(reply, row.address);
    if (!row || !answer) return "unknown";
    const { startsAt = null, endsAt = null } = reply.proposed ?? {};
    if (row.requestedSequence === null || sequence < row.requestedSequence) return "known";
    const written = await tx.$executeRaw`
      INSERT INTO "CalendarReply" ("registrationId", answer, sequence, "proposedStartsAt", "proposedEndsAt",
        "repliedAt", "receivedAt")
      VALUES (${row.id}, ${answer}, ${sequence}, ${startsAt}, ${endsAt}, ${repliedAt}, ${now})
      ON CONFLICT ("registrationId") DO UPDATE
        SET answer = excluded.answer, sequence = excluded.sequence,
            "proposedStartsAt" = excluded."proposedStartsAt", "proposedEndsAt" = excluded."proposedEndsAt",
            "repliedAt" = excluded."repliedAt", "receivedAt" = excluded."receivedAt"
        WHERE (excluded.sequence, excluded."repliedAt") > ("CalendarReply".sequence, "CalendarReply"."repliedAt")`;
    if (written === 0) return "known";
    const { id: registrationId, sessionId, throughId: associationId } = row;
    const fact: CalendarFact = {
      type: "registration.calendar-answered",
      registrationId,
      sessionId,
      associationId,
    };
    await record(tx, fact, { now, actor: { kind: "guest" } });
    return "answered";
  });
}

/** As we write them; anything else is nobody's. */
export const isUid = (uid: string) => /^[\w.@-]{1,250}$/.test(uid);

/** What the column holds; RFC 5545 counts no further either. */
const largestSequence = 2 ** 31 - 1;

/** The answer of this address; a forwarded invitation is answered by somebody else. */
function answerOf({ attendees }: CalendarReply, address: string): string | undefined {
  const own = attendees.find(
    (each) => addressProblem(each.address) === null && normalisedAddress(each.address) === address,
  );
  return answers.find((answer) => answer === own?.partstat);
}
