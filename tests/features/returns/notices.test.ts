import fc from "fast-check";
import { expect, test } from "vitest";
import { noticeIn } from "#app/features/returns/notice.ts";
import { readMail } from "#app/platform/incoming-mail.server.ts";
import { finish } from "#app/platform/mail.server.ts";
import { theEveningBefore } from "#tests/support/cast.ts";
import { others } from "#tests/support/no-notices.ts";
import type { Case } from "#tests/support/notice-parts.ts";
import { forms } from "#tests/support/notices.ts";

const mailbox = { name: "Wirtschaftsverband Emsland", address: "termine@verbund.example" };

/** A mail of ours, with a calendar or without. */
async function ours(id: string, hasCalendar: boolean) {
  const content = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
  const mail = await finish({
    ...{ id, from: mailbox, to: { name: "Anna Blum", address: "anna@example.org" } },
    ...{
      replyTo: mailbox.address,
      subject: "Ihr Platz: Kurzarbeit",
      date: theEveningBefore.toISOString(),
    },
    ...{
      text: "Ihr Platz ist gebucht. Verspätet? Der Link gilt bis zum Ende.",
      html: "<p>Ihr Platz</p>",
    },
    calendar: hasCalendar ? { method: "REQUEST", content } : null,
  });
  return { id, raw: mail.raw, messageId: `<${id}@verbund.example>` };
}

const refusals = [
  "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown",
  "550 Requested action not taken: mailbox unavailable",
  "552 5.2.2 Mailbox size limit exceeded",
  "554 5.7.1 Service unavailable; Client host blocked",
  "553 sorry, no mailbox here by that name (#5.1.1)",
];

const given: fc.Arbitrary<Case> = fc.record({
  to: fc.constantFrom(
    "anna@example.org",
    "a.blum+termine@xn--mller-kva.example",
    "info@firma.example",
  ),
  host: fc.constantFrom("mx.example.net", "mail-in-7.example.org", "smtp.example"),
  said: fc.constantFrom(...refusals),
  isCut: fc.boolean(),
});
const mails = fc.tuple(fc.uuid({ version: 4 }), fc.boolean());

/** As servers pass it on: line ends of their own, and a line that a mailbox file adds. */
const passedOn = (text: string, how: "crlf" | "lf" | "mbox") =>
  Buffer.from(
    how === "crlf"
      ? text
      : `${how === "mbox" ? "From MAILER-DAEMON Mon Nov 30 19:10:04 2026\n" : ""}${text.replaceAll("\r\n", "\n")}`,
  );
const how = fc.constantFrom("crlf" as const, "lf" as const, "mbox" as const);

test.each(forms)("$name: judged $kind, and it says which mail", async ({ kind, write }) => {
  await fc.assert(
    fc.asyncProperty(mails, given, how, async ([id, hasCalendar], each, way) => {
      const sent = await ours(id, hasCalendar);
      const mail = await readMail(passedOn(write(sent, each), way));
      const notice = mail && noticeIn(mail);
      expect(notice).toMatchObject({ kind, isCertain: true });
      if (!notice || notice.kind === "none") throw new Error("no notice");
      expect(notice.failure.permanent).toBe(kind === "failed");
      expect(notice.names.join(" ")).toContain(id);
    }),
    { numRuns: 25 },
  );
});

test.each(others)("$name is no notice", async ({ write }) => {
  await fc.assert(
    fc.asyncProperty(mails, given, how, async ([id, hasCalendar], each, way) => {
      const mail = await readMail(passedOn(write(await ours(id, hasCalendar), each), way));
      expect(mail && noticeIn(mail)).toEqual({ kind: "none" });
    }),
    { numRuns: 15 },
  );
});

test.each([
  ["a full mailbox", "Postfach voll", "5.2.2"],
  ["an unknown name", "user unknown", "5.1.1"],
  ["a code in the words", "550 5.7.26 unauthenticated", "5.7.26"],
  ["an address of a server that looks like a code", "host 5.1.1.7 refused", "5.0.0"],
])("of words alone the code is: %s", async (_words, said, status) => {
  const raw = `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\nNot delivered: ${said}\r\n`;
  const mail = await readMail(Buffer.from(raw));
  expect(mail && noticeIn(mail)).toMatchObject({ kind: "failed", failure: { status } });
});
