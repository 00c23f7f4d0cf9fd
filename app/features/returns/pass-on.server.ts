import { createHash } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { transact } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { runWithLocale } from "#app/platform/i18n.server.ts";
import type { IncomingMail } from "#app/platform/incoming-mail.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { deliveryIn, finish, handOver, keepInMailbox, wayOut } from "#app/platform/mail.server.ts";
import { isAutomatic } from "./automatic.ts";
import { type Behind, behindMail } from "./behind-mail.server.ts";
import { type MailFact, passedOnId, type Received } from "./returns.ts";

export type Come = { raw: Uint8Array; mail: IncomingMail; from: string | null };

/**
 * Passes on what a person wrote to the address that our mails come from: to the office whose mail it
 * answers, else to the operator. The whole mail goes along as an attachment; nothing of it is stored, only
 * that it came. Never passed on: what a machine wrote, what came from nobody, what we have sent ourselves.
 * `about`: the invitation that it answers, where no mail is named.
 * @throws what keeps it from leaving for now: whoever brought it keeps it and comes again.
 */
export async function passOn(
  scope: Pick<Scope, "now">,
  come: Come,
  about?: { kind: "registration" | "engagement"; id: string },
): Promise<Received> {
  const { mail, from } = come;
  const writer = mail.from.address || from || "";
  if (writer === "" || isAutomatic(mail) || from === "" || isOwn(writer)) return "ordinary";
  const { deliveryId, office } = await answeredBy(mail.answers, about);
  const to = office?.email ?? env.OPERATOR_ADDRESS;
  if (!to) return "nobody";
  if (!(await withinLimit("passedOnPerWriter", writer))) return "too-many";
  const sent = await forward(scope, come, { address: to, office, writer });
  if (sent !== "passed-on") return sent;
  const fact: MailFact = { type: "mail.passed-on", deliveryId, associationId: office?.id };
  await transact((tx) => record(tx, fact, { now: scope.now }));
  return "passed-on";
}

/** Mail that says it comes from ourselves goes round in a circle, or is forged. */
const isOwn = (writer: string) => writer === env.MAIL_FROM.toLowerCase();

/** The first mail of ours that it says it answers, and whose that was. */
async function answeredBy(answers: string[], about?: Parameters<typeof passOn>[2]) {
  const ids = answers.slice(0, 50).flatMap((name) => deliveryIn(name) ?? []);
  return transact(async (tx) => {
    const found = await tx.delivery.findMany({
      where: { id: { in: ids } },
      select: { id: true, recipientKind: true, recipientId: true, thread: true },
    });
    const delivery = ids.flatMap((id) => found.filter((each) => each.id === id))[0];
    const invited = about && { recipientKind: about.kind, recipientId: about.id, thread: "" };
    const known = delivery ?? invited;
    const behind: Behind = known ? await behindMail(tx, known) : { office: null };
    return { deliveryId: delivery?.id, office: behind.office };
  });
}

type Reader = { address: string; office: Behind["office"]; writer: string };

/** The same mail brought twice gives the same Message-ID: the office's program shows it once. */
async function forward({ now }: Pick<Scope, "now">, come: Come, reader: Reader): Promise<Received> {
  const { address, office, writer } = reader;
  const letter = runWithLocale("de", () => letterFor(come.mail, reader));
  const mail = await finish({
    id: passedOnId(createHash("sha256").update(come.raw).digest("hex")),
    from: { name: "Verbund", address: env.MAIL_FROM },
    to: { name: office?.name ?? "", address },
    replyTo: writer,
    calendar: null,
    attached: Buffer.from(come.raw).toString("latin1"),
    date: now.toISOString(),
    ...letter,
  });
  if (wayOut === "mailbox") {
    await transact((tx) => keepInMailbox(tx, [mail], now));
    return "passed-on";
  }
  const outcome = await handOver(mail);
  if (outcome.ok) return "passed-on";
  if (outcome.whose === "mail") return "nobody";
  throw new Error(`could not be passed on: ${outcome.words}`);
}

/** Plain paragraphs: the pipe that takes mail runs without what draws letters. */
function letterFor({ subject, from }: IncomingMail, { office, writer }: Reader) {
  const about = subject
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 120);
  const paragraphs = [
    m.login_mail_greeting(),
    office ? m.mails_passed_on_office() : m.mails_passed_on_operator(),
    m.mails_passed_on_how({ writer: from.name ? `${from.name} (${writer})` : writer }),
    m.login_mail_closing(),
  ];
  return {
    subject: `${m.mails_passed_on_subject()}: ${about || m.mails_passed_on_no_subject()}`,
    text: paragraphs.join("\n\n"),
    html: `<html lang="de"><body>${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("")}</body></html>`,
  };
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;");
