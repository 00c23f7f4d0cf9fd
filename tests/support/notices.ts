/**
 * Notices of mail servers as they come in words alone, or in forms of their own, each written anew after
 * what the program in question sends. `Sent` is the mail of ours that comes back.
 */
import type { Sent } from "./returns.ts";

const lines = (...text: string[]) => text.join("\r\n");
const headOf = (raw: string) => raw.slice(0, raw.indexOf("\r\n\r\n"));

/** What differs from one notice to the next. */
export type Case = {
  to: string;
  host: string;
  /** What the server of the recipient said. */
  said: string;
  isCut: boolean;
};

type Form = {
  name: string;
  kind: "failed" | "late";
  write: (sent: Sent, given: Case) => string;
};

const head = (from: string, subject: string, ...more: string[]) => [
  "Return-Path: <>",
  "Date: Mon, 30 Nov 2026 19:10:04 +0100",
  `From: ${from}`,
  "To: termine@verbund.example",
  `Subject: ${subject}`,
  "Message-ID: <20261130181004.1@mx.example.net>",
  ...more,
];
const plain = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"];
const copy = ({ raw }: Sent, { isCut }: Case) => (isCut ? headOf(raw) : raw);

export const forms: Form[] = [
  {
    name: "GMX",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          "GMX Mailer Daemon <mailer-daemon@gmx.example>",
          "Mail delivery failed: returning message to sender",
          ...plain,
        ),
        "",
        "Dieses ist eine automatisch erzeugte Nachricht des Mailsystems.",
        "",
        "Ihre E-Mail konnte an folgende Empfänger nicht übermittelt werden:",
        "",
        `${given.to}:`,
        `SMTP-Server ${given.host} meldet:`,
        given.said,
        "",
        "--- Die Kopfzeilen der ursprünglichen Nachricht: ---",
        "",
        headOf(sent.raw),
      ),
  },
  {
    name: "IONOS",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          "Mail Delivery System <mailer-daemon@kundenserver.example>",
          "Mail delivery failed: returning message to sender",
          ...plain,
        ),
        "",
        "This message was created automatically by the mail system of your provider.",
        "",
        "Your message was not delivered to the addresses below:",
        "",
        given.to,
        `  SMTP error from remote server for RCPT TO command, host: ${given.host}`,
        `  reason: ${given.said}`,
        "",
        "--- The header of the original message is following. ---",
        "",
        headOf(sent.raw),
      ),
  },
  {
    name: "Exim",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          `Mail Delivery System <Mailer-Daemon@${given.host}>`,
          "Mail delivery failed: returning message to sender",
          `X-Failed-Recipients: ${given.to}`,
          "Auto-Submitted: auto-replied",
          ...plain,
        ),
        "",
        "This message was created automatically by mail delivery software.",
        "",
        "A message that you sent has not reached one or more of its recipients.",
        "This is a permanent error. The following address(es) failed:",
        "",
        `  ${given.to}`,
        `    host ${given.host} [192.0.2.25]`,
        "    SMTP error from remote mail server after RCPT TO:",
        `    ${given.said}`,
        "",
        "------ This is a copy of the message's headers. ------",
        "",
        copy(sent, given),
      ),
  },
  {
    name: "Exim, late",
    kind: "late",
    write: ({ messageId }, given) =>
      lines(
        ...head(
          `Mail Delivery System <Mailer-Daemon@${given.host}>`,
          "Warning: message 1wTFyH-0004aB-1k delayed 24 hours",
          "Auto-Submitted: auto-replied",
          ...plain,
        ),
        "",
        "This message was created automatically by mail delivery software.",
        "A message that you sent has not yet been delivered to one or more of its",
        "recipients after more than 24 hours on the queue here.",
        "",
        `The message identifier is: ${messageId}`,
        `  ${given.to}: Delay reason: connection timed out`,
        "",
        "No action is required on your part. Delivery attempts will continue.",
      ),
  },
  {
    name: "qmail",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(`MAILER-DAEMON@${given.host}`, "failure notice"),
        "",
        `Hi. This is the qmail-send program at ${given.host}.`,
        "I wasn't able to deliver your message to these addresses.",
        "This is a permanent error; I've given up. Sorry it didn't work out.",
        "",
        `<${given.to}>:`,
        "192.0.2.25 does not like recipient.",
        `Remote host said: ${given.said}`,
        "Giving up on 192.0.2.25.",
        "",
        "--- Below this line is a copy of the message.",
        "",
        copy(sent, given),
      ),
  },
  {
    name: "Postfix in words",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          `Mail Delivery System <MAILER-DAEMON@${given.host}>`,
          "Undelivered Mail Returned to Sender",
          "Auto-Submitted: auto-replied",
          ...plain,
        ),
        "",
        `This is the mail system at host ${given.host}.`,
        "I'm sorry to say that your message could not be brought to one or more recipients.",
        "",
        `<${given.to}>: host ${given.host}[192.0.2.25] said: ${given.said} (in reply to RCPT TO command)`,
        "",
        copy(sent, given),
      ),
  },
  {
    name: "Exchange in English",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          "System Administrator <postmaster@contoso.example>",
          "Undeliverable: Your seat",
          ...plain,
        ),
        "",
        "Your message did not reach some or all of the intended recipients.",
        "",
        "      Subject: Your seat",
        "The following recipient(s) cannot be reached:",
        "",
        `      ${given.to} on 30.11.2026 19:10`,
        "            The e-mail account does not exist at the organization this message was sent to.",
        `            <${given.host} #${given.said}>`,
        "",
        "Original message headers:",
        "",
        headOf(sent.raw),
      ),
  },
  {
    name: "Exchange in German",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          "Systemadministrator <postmaster@contoso.example>",
          "Unzustellbar: Ihr Platz",
          "MIME-Version: 1.0",
          "Content-Type: text/html; charset=utf-8",
        ),
        "",
        "<html><head><style>p{color:red}</style></head><body>",
        "<p>Fehler bei der Nachrichtenzustellung an folgende Empf&auml;nger oder Gruppen:</p>",
        `<p><a href="mailto:${given.to}">${given.to}</a><br>`,
        "Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.</p>",
        `<p>Remoteserver hat zur&uuml;ckgegeben '${given.said.replaceAll("<", "&lt;")}'</p>`,
        "<p>Urspr&uuml;ngliche Nachrichtenkopfzeilen:</p>",
        `<pre>${headOf(sent.raw).replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</pre></body></html>`,
      ),
  },
  {
    name: "Exchange in German, late",
    kind: "late",
    write: ({ messageId }, given) =>
      lines(
        ...head(
          "postmaster@contoso.example",
          "=?utf-8?Q?Zustellung_verz=C3=B6gert:_Ihr_Platz?=",
          `In-Reply-To: ${messageId}`,
          ...plain,
        ),
        "",
        "Die Zustellung an folgende Empfänger hat sich verzögert:",
        given.to,
        "Der Server versucht weiterhin, die Nachricht zuzustellen.",
      ),
  },
  {
    name: "Domino",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          `Mail Router <postmaster@${given.host}>`,
          `DELIVERY FAILURE: ${given.said}`,
          "MIME-Version: 1.0",
          'Content-Type: multipart/mixed; boundary="=_mixed_0061"',
        ),
        "",
        "--=_mixed_0061",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        "Your message",
        "",
        "  Subject: Ihr Platz",
        "",
        `was not delivered to:`,
        "",
        `  ${given.to}`,
        "",
        "because:",
        "",
        `  ${given.said}`,
        "",
        "--=_mixed_0061",
        "Content-Type: message/rfc822",
        "",
        copy(sent, given),
        "",
        "--=_mixed_0061--",
        "",
      ),
  },
  {
    name: "Sendmail, late",
    kind: "late",
    write: (sent, given) =>
      lines(
        ...head(
          `Mail Delivery Subsystem <MAILER-DAEMON@${given.host}>`,
          "Warning: could not send message for past 4 hours",
          ...plain,
        ),
        "",
        "    **  THIS IS A WARNING MESSAGE ONLY  **",
        "    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **",
        "",
        "   ----- Transcript of session follows -----",
        `${given.to}... Deferred: Connection timed out with ${given.host}.`,
        "Warning: message still undelivered after 4 hours",
        "Will keep trying until message is 5 days old",
        "",
        headOf(sent.raw),
      ),
  },
  {
    name: "a status in a mail of another kind",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          `Mailer Daemon <MAILER-DAEMON@${given.host}>`,
          "Delivery status notification: error",
          "MIME-Version: 1.0",
          'Content-Type: multipart/mixed; boundary="x1"',
        ),
        "",
        "--x1",
        "Content-Type: text/plain",
        "",
        "An error has occurred.",
        "--x1",
        "Content-Type: message/delivery-status",
        "",
        `Reporting-MTA: dns; ${given.host}`,
        "",
        `Final-Recipient: rfc822; ${given.to}`,
        "Action: error",
        "Status: 5.0.0",
        "",
        "--x1",
        "Content-Type: text/rfc822-headers",
        "",
        headOf(sent.raw),
        "--x1--",
        "",
      ),
  },
  {
    name: "a report without a status",
    kind: "failed",
    write: (sent, given) =>
      lines(
        ...head(
          `postoffice@${given.host}`,
          "Ihr Platz",
          "MIME-Version: 1.0",
          'Content-Type: multipart/report; report-type=delivery-status; boundary="x2"',
        ),
        "",
        "--x2",
        "Content-Type: text/plain; charset=utf-8",
        "",
        `Die Nachricht an ${given.to} wurde abgewiesen: ${given.said}`,
        "--x2",
        "Content-Type: message/rfc822",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from(copy(sent, given)).toString("base64").replace(/.{76}/g, "$&\r\n"),
        "--x2--",
        "",
      ),
  },
];

/** Comes by itself, but says nothing of delivery: an absence note, and reports about something else. */
export const others: { name: string; write: (sent: Sent, given: Case) => string }[] = [
  {
    name: "an absence note of Exchange",
    write: ({ messageId }) =>
      lines(
        ...head(
          "Anna Blum <anna@example.org>",
          "Automatische Antwort: Ihr Platz",
          "Auto-Submitted: auto-generated",
          `In-Reply-To: ${messageId}`,
          "X-Auto-Response-Suppress: All",
          ...plain,
        ),
        "",
        "Ich bin bis 4. Dezember nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.",
      ),
  },
  {
    name: "an absence note of a vacation program, the mail quoted",
    write: ({ raw, messageId }) =>
      lines(
        ...head(
          "Anna Blum <anna@example.org>",
          "Ihr Platz",
          "Auto-Submitted: auto-replied (vacation)",
          "Precedence: bulk",
          `In-Reply-To: ${messageId}`,
          ...plain,
        ),
        "",
        "I am away. This mailbox is not read; it does not exist from January.",
        "",
        "----- Original message -----",
        headOf(raw),
      ),
  },
  {
    name: "an absence note that says so in its subject only",
    write: () =>
      lines(
        ...head("Anna Blum <anna@example.org>", "Abwesenheitsnotiz", ...plain).slice(1),
        "",
        "Ihre Mail wurde nicht gelesen und nicht zugestellt. Ich bin am Montag zurück.",
      ),
  },
  {
    name: "a complaint (ARF)",
    write: ({ raw }) =>
      lines(
        ...head(
          "Postmaster <postmaster@mail.example.net>",
          "FW: Ihr Platz",
          "MIME-Version: 1.0",
          'Content-Type: multipart/report; report-type=feedback-report; boundary="x3"',
        ),
        "",
        "--x3",
        "Content-Type: text/plain",
        "",
        "This is an email abuse report; the message was rejected by its user.",
        "--x3",
        "Content-Type: message/feedback-report",
        "",
        "Feedback-Type: abuse",
        "Version: 1",
        "--x3",
        "Content-Type: message/rfc822",
        "",
        raw,
        "--x3--",
        "",
      ),
  },
  {
    name: "a complaint that has lost its type",
    write: ({ raw }) =>
      lines(
        ...head(
          "staff@mail.example.net",
          "complaint about message from 192.0.2.1",
          "MIME-Version: 1.0",
          'Content-Type: multipart/mixed; boundary="x4"',
        ),
        "",
        "--x4",
        "Content-Type: message/rfc822",
        "",
        raw,
        "--x4--",
        "",
      ),
  },
  {
    name: "what DMARC counted",
    write: () =>
      lines(
        ...head(
          "noreply-dmarc-support@mail.example.net",
          "Report domain: verbund.example Submitter: mail.example.net Report-ID: 7",
          "MIME-Version: 1.0",
          "Content-Type: application/zip; name=r.zip",
          "Content-Disposition: attachment; filename=r.zip",
          "Content-Transfer-Encoding: base64",
        ),
        "",
        "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==",
      ),
  },
  {
    name: "what DMARC found forged",
    write: ({ raw }) =>
      lines(
        ...head(
          "Mail Delivery System <postmaster@mail.example.net>",
          "DMARC failure report",
          "MIME-Version: 1.0",
          'Content-Type: multipart/report; report-type=feedback-report; boundary="x5"',
        ),
        "",
        "--x5",
        "Content-Type: message/feedback-report",
        "",
        "Feedback-Type: auth-failure",
        "Delivery-Result: reject",
        "--x5",
        "Content-Type: text/rfc822-headers",
        "",
        headOf(raw),
        "--x5--",
        "",
      ),
  },
  {
    name: "a read receipt",
    write: ({ messageId }) =>
      lines(
        ...head(
          "Anna Blum <anna@example.org>",
          "Gelesen: Ihr Platz",
          "MIME-Version: 1.0",
          'Content-Type: multipart/report; report-type=disposition-notification; boundary="x6"',
        ),
        "",
        "--x6",
        "Content-Type: text/plain",
        "",
        "Ihre Nachricht wurde gelesen.",
        "--x6",
        "Content-Type: message/disposition-notification",
        "",
        `Original-Message-ID: ${messageId}`,
        "Disposition: manual-action/MDN-sent-manually; displayed",
        "--x6--",
        "",
      ),
  },
  {
    name: "a question of a guest about a mail that came back",
    write: ({ messageId }) =>
      lines(
        ...head(
          "Anna Blum <anna@example.org>",
          "Re: Ihr Platz",
          `In-Reply-To: ${messageId}`,
          ...plain,
        ).slice(1),
        "",
        "Guten Tag, meine Kollegin sagt, ihre Mail konnte nicht zugestellt werden: Postfach voll,",
        "550 5.2.2. Können Sie helfen? Anna Blum",
      ),
  },
];
