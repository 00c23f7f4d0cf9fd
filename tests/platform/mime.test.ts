import fc from "fast-check";
import MailComposer from "nodemailer/lib/mail-composer";
import { expect, test } from "vitest";
import { calendarFile } from "#app/platform/calendar.server.ts";
import { inOneGo } from "#app/platform/mime.server.ts";

const content = calendarFile({
  method: "REQUEST",
  uid: "platz@verbund.example",
  sequence: 1,
  cancelled: false,
  startsAt: new Date("2026-12-01T09:00:00Z"),
  endsAt: new Date("2026-12-01T10:00:00Z"),
  title: "Kurzarbeit Schritt für Schritt",
  description: "Ab 9:45 Uhr:\nhttps://verbund.example/raum/beispiel",
  location: "https://verbund.example/raum/beispiel",
  url: "https://verbund.example/raum/beispiel",
  organizer: { name: "Unternehmensverband", address: "termine@verbund.example" },
  attendee: { name: "Erika Muster", address: "erika@example.org" },
  at: new Date("2026-11-30T09:00:00Z"),
});

type Written = { name: string; subject: string; text: string; invites: boolean };
const composed = ({ name, subject, text, invites }: Written) =>
  new MailComposer({
    messageId: "<brief@verbund.example>",
    date: new Date("2026-11-30T09:00:00Z"),
    from: { name, address: "termine@verbund.example" },
    to: { name, address: "erika@example.org" },
    subject,
    text,
    html: `<html><body><p>${text}</p></body></html>`,
    icalEvent: invites ? { method: "REQUEST", content, filename: "termin.ics" } : undefined,
    headers: { "Auto-Submitted": "auto-generated" },
    baseBoundary: "brief",
  });
const built = async (mail: Written) => (await composed(mail).compile().build()).toString("utf8");

const line = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.constantFrom("", " ", ". ", "= ", "https://verbund.example/", "Grüße aus Köln, ", "日本語"),
);
const lines = fc.array(line, { maxLength: 40 });

test("a mail written in one go has the bytes that nodemailer streams, whatever stands in it", async () => {
  const mails = fc.record({
    name: fc.string({ unit: "grapheme", maxLength: 40 }),
    subject: fc.string({ unit: "grapheme", maxLength: 120 }),
    text: fc.tuple(lines, fc.constantFrom("\n", "\r\n", "", " ")).map(([all, by]) => all.join(by)),
    invites: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(mails, async (mail) => {
      const own = inOneGo(composed(mail));
      if (own !== null) expect(own).toBe(await built(mail));
    }),
    { numRuns: 200 },
  );
});

test("an invitation is written in one go, a mail that goes along as it came is not", async () => {
  const mail = { name: "Erika", subject: "Ihr Platz", text: "Guten Tag,\n  \n", invites: true };
  expect(inOneGo(composed(mail))).toBe(await built(mail));
  const attachments = [
    { content: Buffer.from("X: é", "latin1"), contentType: "message/rfc822" },
  ].map((each) => ({ ...each, contentTransferEncoding: "8bit" as const }));
  expect(inOneGo(new MailComposer({ text: "Anbei", attachments }))).toBe(null);
});
