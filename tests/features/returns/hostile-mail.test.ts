import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { receiveBounce } from "#app/features/returns/receive-bounce.server.ts";
import { db } from "#app/platform/db.server.ts";
import { largestMail } from "#app/platform/incoming-mail.server.ts";
import { byGoogle } from "#tests/support/calendar-answers.ts";
import { theEveningBefore } from "#tests/support/cast.ts";
import { fromPostfix } from "#tests/support/returns.ts";

const scope = { now: theEveningBefore };
const quickly = 3_000;
let output: MockInstance<typeof process.stdout.write>;

beforeEach(() => {
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});

afterEach(async () => {
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  expect(logged).not.toMatch(/@|Anna|Blum/);
  const rows = [db.bounce.count(), db.calendarReply.count(), db.fact.count()];
  expect(await Promise.all(rows)).toEqual([0, 0, 0]);
});

const mail = (head: string, body = "") => Buffer.from(`${head}\r\n\r\n${body}`);
const report = (status: string, rest = "") =>
  mail(
    "From: x@example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b",
    `--b\r\nContent-Type: message/delivery-status\r\n\r\n${status}\r\n${rest}--b--\r\n`,
  );
const calendar = (text: string) =>
  mail("Content-Type: text/calendar; method=REPLY", `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${text}`);

const nested = (depth: number) => {
  const heads = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/report; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  );
  return Buffer.from(heads.join(""));
};

const ours = { id: "x", messageId: "<x@verbund.example>", raw: "Message-ID: <x@verbund.example>" };
const seat = { uid: "unknown@verbund.example", address: "anna@example.org" };
const cutOff = (raw: Buffer) => raw.subarray(0, raw.indexOf("Undelivered Message"));

test.each<[string, Uint8Array]>([
  ["nothing", Buffer.alloc(0)],
  ["noise", Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256))],
  [
    "an out-of-office note",
    mail(
      "From: anna@example.org\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <x@verbund.example>",
      "Ich bin bis Montag nicht im Haus. Anna Blum",
    ),
  ],
  ["a read receipt", Buffer.from(String(fromPostfix(ours)).replace("=delivery-", "=disposition-"))],
  ["more headers than anyone needs", mail("X-A: b\r\n".repeat(100_000).trimEnd())],
  ["one endless header", mail(`X-A: ${"b ".repeat(400_000)}`)],
  ["a thousand References", mail(`References: ${"<a@b.example> ".repeat(1_000)}`)],
  ["parts without end", nested(5_000)],
  ["a thousand parts", report("Action: failed", "--b\r\nA: b\r\n\r\nc\r\n".repeat(1_000))],
  ["a report about nobody", report("Reporting-MTA: dns; x")],
  [
    "a report of an unknown action",
    report("Reporting-MTA: dns; x\r\n\r\nAction: \r\nStatus: unknown"),
  ],
  ["words without end", mail("Subject: failure notice", "delivery to user ".repeat(55_000))],
  ["blank lines without end", mail("Subject: failure notice", " \r\n".repeat(300_000))],
  ["markup that never closes", mail("Content-Type: text/html", "<style <".repeat(120_000))],
  ["a calendar of brackets", calendar("BEGIN:A\r\n".repeat(5_000))],
  ["a calendar with a bad date", calendar("BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:soon\r\nEND:VEVENT")],
  ["a calendar as large as the mail", calendar(`X:${"y".repeat(900_000)}`)],
  ["more than a mail can be", Buffer.alloc(largestMail + 1, "a")],
])("of %s nothing is kept", { timeout: quickly * 2 }, async (_words, raw) => {
  const began = performance.now();
  expect(await receiveBounce(scope, raw)).toBe("ordinary");
  expect(performance.now() - began).toBeLessThan(quickly);
});

test("of a letter nothing is kept, but its writer is told that nobody reads it", async () => {
  const letter = mail("From: Anna Blum <anna@example.org>\r\nSubject: Frage", "Komme ich rein?");
  expect(await receiveBounce(scope, letter)).toBe("nobody");
});

test.each<[string, Uint8Array]>([
  ["a report with a name that is no id", fromPostfix({ ...ours, raw: "Message-ID: <a\0b@c>" })],
  ["a report with a thousand recipients", report(`A: b${"\r\n\r\nAction: failed".repeat(1_000)}`)],
  [
    "a report without an action, of a mail that is not ours",
    report("Reporting-MTA: dns; x\r\n\r\nAction: \r\nStatus: 5.1.1"),
  ],
  ["a report cut off", cutOff(fromPostfix(ours))],
  ["an answer to nothing of ours", byGoogle(seat)],
  ["an answer with a UID that no database reads", byGoogle({ ...seat, uid: "a\0b" })],
])("of %s nothing is kept either: it is unknown", async (_words, raw) => {
  expect(await receiveBounce(scope, raw)).toBe("unknown");
});
