import type { Scope } from "#app/features/identity/scope.ts";
import { isTestMail, noteTestMail } from "#app/features/senders/note-test-mail.server.ts";
import { readCalendarReply } from "#app/platform/calendar-reply.server.ts";
import { readMail } from "#app/platform/incoming-mail.server.ts";
import { log } from "#app/platform/log.server.ts";
import { deliveryIn } from "#app/platform/mail.server.ts";
import type { Envelope } from "#app/platform/smtp-door.server.ts";
import { noteBounce } from "./note-bounce.server.ts";
import { noteCalendarReply } from "./note-calendar-reply.server.ts";
import { noticeIn } from "./notice.ts";
import { idsIn } from "./notice-names.ts";
import { passOn } from "./pass-on.server.ts";
import { isAboutPassedOn, type Received } from "./returns.ts";
import { wantsReader, withWords } from "./words-beside.server.ts";

/**
 * Takes a mail as it came (RFC 5322): a notice that one of ours did not arrive, in whatever form, or a
 * guest's answer to an invitation (iTIP REPLY), or what a person wrote, which is passed on. What machines
 * write besides is let go; of none is more kept than what it means. The envelope's recipient may name the delivery (VERP), where whoever brings the mail knows it.
 */
export async function receiveBounce(
  scope: Pick<Scope, "now">,
  raw: Uint8Array,
  envelope?: Envelope,
): Promise<Received> {
  const received = await heed(scope, raw, envelope);
  log("mail.received", { as: received });
  return received;
}

async function heed(
  scope: Pick<Scope, "now">,
  raw: Uint8Array,
  envelope?: Envelope,
): Promise<Received> {
  const mail = await readMail(raw);
  if (!mail) return "ordinary";
  const come = { raw, mail, from: envelope?.from ?? null };
  const notice = noticeIn(mail);
  if (notice.kind === "none" && isTestMail(mail.subject))
    return (await noteTestMail(scope, raw)).ok ? "tested" : "unknown";
  if (notice.kind !== "none" && isAboutPassedOn(mail.words)) return "unknown";
  if (notice.kind !== "none") {
    const names = notice.names.flatMap((name) => deliveryIn(name) ?? []);
    const ids = [...new Set([...names, ...(envelope?.to ?? []).flatMap(idsIn)])];
    const noted = await noteBounce(scope, ids, notice.failure);
    if (noted !== "unknown" || notice.isCertain) return noted;
  }
  const reply = mail.parts
    .filter(({ type }) => calendarTypes.includes(type))
    .map(({ text }) => readCalendarReply(text))
    .find((each) => each !== null);
  if (!reply) return passOn(scope, come);
  const noted = await noteCalendarReply(scope, reply);
  if (!wantsReader(mail, reply) && noted !== "unknown") return noted;
  return withWords(scope, come, reply, noted);
}

const calendarTypes = ["text/calendar", "application/ics"];
