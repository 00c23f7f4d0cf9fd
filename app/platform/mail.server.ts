import nodemailer from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import { Resend } from "resend";
import { asciiAddress } from "./calendar.server.ts";
import type { Tx } from "./db.server.ts";
import { env } from "./env.server.ts";
import { errorWords } from "./log.server.ts";
import { type Delivered, resendFailure, smtpFailure } from "./mail-failure.ts";
import { written } from "./mime.server.ts";
import { returnAddressOf } from "./return-address.ts";
import { isLoopback } from "./settings.ts";
import { type Way, wayOut } from "./way-out.server.ts";

export type Mailbox = { name: string; address: string };

/** A finished mail: nothing of it changes between two attempts. */
export type Mail = {
  /** Also the Message-ID's left half and Resend's idempotency key. */
  id: string;
  from: Mailbox;
  to: Mailbox;
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  /** `method` stands in the MIME type and equals the METHOD inside, or Outlook refuses it. */
  calendar: { method: "REQUEST" | "CANCEL"; content: string } | null;
  /** A mail that goes along as it came, one character for each byte. */
  attached?: string;
  /** Where one POST ends the news it carries: only a mail with news has one. */
  unsubscribe?: string;
  /** ISO instant of the Date header. */
  date: string;
};

/** A mail with its bytes as they go over SMTP. */
export type FinishedMail = Mail & {
  raw: string;
  /** Instead of `raw` where a foreign mail goes along, which need not be UTF-8. */
  bytes?: Buffer;
};

export { type Way, wayOut };

const host = env.MAIL_FROM.slice(env.MAIL_FROM.lastIndexOf("@") + 1);
const messageId = ({ id }: Pick<Mail, "id">) => `<${id}@${host}>`;

/** The id of the mail behind a Message-ID (or behind the id alone), whichever host stands in it; else null. */
export const deliveryIn = (name: string) =>
  /^<?([\w-]{16,64})(?:@[^<>\s]+)?>?$/.exec(name)?.[1] ?? null;

const calendarName = "termin.ics";

/** Tells mail programs that no person wrote this and none wants an out-of-office note (RFC 3834). */
const headers = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "OOF, AutoReply",
};
const oneClick = { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
const headsFor = ({ unsubscribe: href }: Mail) =>
  href ? { ...headers, ...oneClick, "List-Unsubscribe": `<${href}>` } : headers;

const named = ({ name, address }: Mailbox) => ({ name, address: asciiAddress(address) });
const line = (mailbox: Mailbox) =>
  `"${mailbox.name.replace(/["\\\r\n]/g, "'")}" <${asciiAddress(mailbox.address)}>`;

/** Builds the bytes once; the same mail gives the same bytes. */
export async function finish(mail: Mail): Promise<FinishedMail> {
  const composer = new MailComposer({
    messageId: messageId(mail),
    date: new Date(mail.date),
    from: named(mail.from),
    to: named(mail.to),
    replyTo: asciiAddress(mail.replyTo),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    icalEvent: mail.calendar ? { ...mail.calendar, filename: calendarName } : undefined,
    attachments: mail.attached === undefined ? [] : [{ ...attachedMail, content: bytesOf(mail) }],
    headers: headsFor(mail),
    baseBoundary: mail.id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { raw, bytes } = await written(composer);
  return mail.attached === undefined ? { ...mail, raw } : { ...mail, raw, bytes };
}

/** RFC 2046, 5.2.1: neither base64 nor quoted-printable. */
const attachedMail = {
  filename: "nachricht.eml",
  contentType: "message/rfc822",
  contentTransferEncoding: "8bit" as const,
};
const bytesOf = ({ attached = "" }: Mail) => Buffer.from(attached, "latin1");

/** What `work` gives, or the words for why it could not: one mail never holds up the others. */
export async function unlessUnwritable<T>(work: Promise<T>): Promise<T | { unwritable: string }> {
  try {
    return await work;
  } catch (error) {
    return { unwritable: errorWords(error).replace(/\S+@\S+/g, "…") };
  }
}

/** What leaves this machine is not readable on its way; STARTTLS may otherwise be left out by anyone between. */
export const needsTls = (url = "") => URL.canParse(url) && !isLoopback(new URL(url).hostname);

let pool: ReturnType<typeof smtpPool> | undefined;
const smtpPool = () =>
  nodemailer.createTransport(
    {
      url: env.SMTP_URL,
      requireTLS: needsTls(env.SMTP_URL),
      pool: true,
      maxConnections: 10,
      maxMessages: 200,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    },
    {},
  );

/** Why the SMTP server takes no mail from us, undefined where it lets us in. Nothing is sent. */
export async function whyNoMailLeaves(): Promise<string | undefined> {
  const asked = smtpPool();
  const why = await asked.verify().then(() => undefined, errorWords);
  asked.close();
  return why;
}

/** Gives a mail to the SMTP server or to Resend: never inside a database transaction. */
export async function handOver(mail: FinishedMail): Promise<Delivered> {
  try {
    return wayOut === "resend" ? await byResend(mail) : await bySmtp(mail);
  } catch (error) {
    return smtpFailure(error);
  }
}

async function bySmtp(mail: FinishedMail): Promise<Delivered> {
  pool ??= smtpPool();
  const from = asciiAddress(returnAddressOf(env.BOUNCE_ADDRESS ?? mail.from.address, mail.id));
  const envelope = { from, to: asciiAddress(mail.to.address) };
  await pool.sendMail({ envelope, raw: mail.bytes ?? mail.raw, dsn: wantedNotice(mail) });
  return { ok: true };
}

/** What comes back names the delivery and leaves the text, with its links, away (RFC 3461). */
const wantedNotice = ({ id }: FinishedMail) => ({
  id,
  return: "headers" as const,
  notify: ["failure" as const, "delay" as const],
});

async function byResend(mail: FinishedMail): Promise<Delivered> {
  const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_BASE_URL });
  const { error } = await resend.emails.send(
    {
      from: line(mail.from),
      to: [asciiAddress(mail.to.address)],
      replyTo: asciiAddress(mail.replyTo),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { ...headsFor(mail), "Message-ID": messageId(mail) },
      attachments: [
        ...(mail.calendar ? [resendCalendar(mail.calendar)] : []),
        ...(mail.attached === undefined ? [] : [resendMail(mail)]),
      ],
      tags: [{ name: deliveryTag, value: mail.id }],
    },
    { idempotencyKey: mail.id },
  );
  return error ? resendFailure(error) : { ok: true };
}

/** The tag by which Resend's webhooks name the delivery: its own servers may replace the Message-ID. */
export const deliveryTag = "delivery";

type Signature = { id: string; timestamp: string; signature: string };

/**
 * What a webhook of Resend tells, if its signature holds (HMAC-SHA-256 over id, time and body, not older
 * than five minutes of real time: Standard Webhooks); else null.
 */
export function readResendWebhook(raw: string, headers: Signature): unknown {
  const webhookSecret = env.RESEND_WEBHOOK_SECRET ?? "";
  const resend = new Resend(env.RESEND_API_KEY ?? "re_none");
  try {
    return resend.webhooks.verify({ payload: raw, headers, webhookSecret });
  } catch {
    return null;
  }
}

const resendMail = (mail: Mail) => ({
  filename: attachedMail.filename,
  content: bytesOf(mail).toString("base64"),
  contentType: attachedMail.contentType,
});

const resendCalendar = ({ method, content }: NonNullable<Mail["calendar"]>) => ({
  filename: calendarName,
  content: Buffer.from(content).toString("base64"),
  contentType: `text/calendar; charset=utf-8; method=${method}`,
});

/** Puts mails into the development mailbox, in the transaction that marks them sent: exactly once. */
export async function keepInMailbox(tx: Tx, mails: FinishedMail[], at: Date) {
  await tx.mailboxMail.createMany({
    data: mails.map((mail) => ({
      id: mail.id,
      messageId: messageId(mail),
      from: line(mail.from),
      to: asciiAddress(mail.to.address),
      replyTo: mail.replyTo,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: headersOf(mail.raw),
      attachments: mail.calendar
        ? [{ filename: calendarName, contentType: "text/calendar", ...mail.calendar }]
        : [],
      raw: mail.raw,
      arrivedAt: at,
    })),
  });
}

/** Mails of the development mailbox whose person has gone. */
export const removeFromMailbox = (tx: Tx, ids: string[]) =>
  tx.mailboxMail.deleteMany({ where: { id: { in: ids } } });

function headersOf(raw: string): Record<string, string> {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return Object.fromEntries(head.split("\r\n").map((each) => splitAt(each, each.indexOf(":"))));
}

const splitAt = (text: string, at: number) => [text.slice(0, at), text.slice(at + 1).trim()];

/** Lets the pooled connections go, so that the process can end. */
export function closeMail() {
  pool?.close();
  pool = undefined;
}
