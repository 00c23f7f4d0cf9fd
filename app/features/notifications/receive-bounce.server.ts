import type { Scope } from "#app/features/identity/scope.ts";
import { isTestMail, noteTestMail } from "#app/features/senders/note-test-mail.server.ts";
import { readCalendarReply } from "#app/platform/calendar-reply.server.ts";
import { readMail } from "#app/platform/incoming-mail.server.ts";
import { log } from "#app/platform/log.server.ts";
import { deliveryIn } from "#app/platform/mail.server.ts";
import { failureIn } from "./delivery-status.ts";
import { noteBounce } from "./note-bounce.server.ts";
import { noteCalendarReply } from "./note-calendar-reply.server.ts";
import type { Received } from "./returns.ts";

/**
 * Takes a mail as it came (RFC 5322): a notice that one of ours did not arrive (RFC 3464) or a guest's
 * answer to an invitation (iTIP REPLY). Anything else is let go; of none is more kept than what it means.
 */
export async function receiveBounce(scope: Pick<Scope, "now">, raw: Uint8Array): Promise<Received> {
  const received = await heed(scope, raw);
  log("mail.received", { as: received });
  return received;
}

async function heed(scope: Pick<Scope, "now">, raw: Uint8Array): Promise<Received> {
  const mail = await readMail(raw);
  if (!mail) return "ordinary";
  if (isTestMail(mail.subject)) return (await noteTestMail(scope, raw)).ok ? "tested" : "unknown";
  const failure = failureIn(mail);
  if (failure) {
    const ids = failure.names.flatMap((name) => deliveryIn(name) ?? []);
    return noteBounce(scope, ids, failure);
  }
  const calendars = mail.parts.filter(({ type }) => calendarTypes.includes(type));
  for (const { text } of calendars) {
    const reply = readCalendarReply(text);
    if (reply) return noteCalendarReply(scope, reply);
  }
  return "ordinary";
}

const calendarTypes = ["text/calendar", "application/ics"];
