/**
 * Notices of mail servers as they come in words alone, or in forms of their own, each written anew after
 * what the program in question sends. `Sent` is the mail of ours that comes back.
 */
import { copy, type Form, head, headOf, lines, plain } from "./notice-parts.ts";
import { otherForms } from "./other-notices.ts";

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
  ...otherForms,
];
