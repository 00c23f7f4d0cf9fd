import { type Case, head, headOf, lines, plain } from "./notice-parts.ts";
import type { Sent } from "./returns.ts";

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
