import { simpleParser } from "mailparser";
import { afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { receiveBounce } from "#app/features/returns/receive-bounce.server.ts";
import { db } from "#app/platform/db.server.ts";
import { byGoogle, byOutlook } from "#tests/support/calendar-answers.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { fromPostfix, type Sent } from "#tests/support/returns.ts";

vi.hoisted(() => {
  process.env.OPERATOR_ADDRESS = "betrieb@verbund.example";
  process.env.RATE_LIMIT = "on";
});

let emsland: Association;
let office: string;
let output: MockInstance<typeof process.stdout.write>;
const scope = { now: later(theEveningBefore, 30) };

beforeAll(async () => {
  emsland = await anAssociation("emsland");
  const row = await db.association.findUniqueOrThrow({ where: { id: emsland.id } });
  office = row.contactEmail;
});

beforeEach(() => {
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});

/** Kept is only that it came. */
afterEach(async () => {
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  const facts = await db.fact.findMany({ where: { type: "mail.passed-on" } });
  expect(logged + JSON.stringify(facts.map(({ payload }) => payload))).not.toMatch(
    /@|Anna|Blum|später/,
  );
});

let people = 0;
async function anInvitation() {
  const { id: sessionId } = await aSession(emsland);
  const email = `antwortet${people++}@example.org`;
  await register(guestOf(emsland), sessionId, { ...anna, email });
  await deliverMails(theEveningBefore);
  const seat = await db.registration.findFirstOrThrow({ where: { sessionId, email } });
  const [sent] = await mailsTo(email);
  return { sent: sent as Sent, uid: seat.uid, address: email };
}

let letters = 0;
const letter = (more: string[] = [], text = "Ich komme später, geht das? Grüße, Anna Blum") =>
  Buffer.from(
    [
      `Message-ID: <${letters++}@mail.example.org>`,
      "From: Anna Blum <anna@example.org>",
      "To: termine@verbund.example",
      "Subject: Re: Ihr Platz",
      "Content-Type: text/plain; charset=utf-8",
      ...more,
      "",
      text,
    ].join("\r\n"),
  );

/** What lies attached in the newest mail to this reader, as it came. */
async function passedOnTo(reader: string, from = 0) {
  const mails = (await db.mailboxMail.findMany({ where: { to: reader } })).filter(({ id }) =>
    id.startsWith("passed-on-"),
  );
  const read = await Promise.all(
    mails.slice(from).map(async ({ raw, ...mail }) => {
      const { attachments } = await simpleParser(Buffer.from(raw), { ignoreEmbedded: true });
      return {
        ...mail,
        attached: attachments.map(({ contentType, content }) => [contentType, content.toString()]),
      };
    }),
  );
  return read;
}

test("what answers a mail of ours reaches the office whose mail it was, as it came", async () => {
  const { sent } = await anInvitation();
  const raw = letter([`In-Reply-To: ${sent.messageId}`]);
  expect(await receiveBounce(scope, raw)).toBe("passed-on");

  const [mail, ...more] = await passedOnTo(office);
  expect(more).toEqual([]);
  expect(mail?.attached).toEqual([["message/rfc822", raw.toString()]]);
  expect(mail?.from).toContain("<termine@verbund.example>");
  expect(mail?.replyTo).toBe("anna@example.org");
  expect(mail?.headers).toMatchObject({ "Auto-Submitted": "auto-generated" });
  const [fact] = await db.fact.findMany({ where: { type: "mail.passed-on" } });
  expect(fact).toMatchObject({ payload: { deliveryId: sent.id }, associationId: emsland.id });
});

test("what answers none goes to the operator", async () => {
  expect(await receiveBounce(scope, letter(["In-Reply-To: <x@elsewhere.example>"]))).toBe(
    "passed-on",
  );
  expect(await passedOnTo("betrieb@verbund.example")).toHaveLength(1);
});

test("References lead to the mail where In-Reply-To is another", async () => {
  const before = (await passedOnTo(office)).length;
  const { sent } = await anInvitation();
  const more = [
    "In-Reply-To: <x@elsewhere.example>",
    `References: ${sent.messageId} <x@elsewhere.example>`,
  ];
  expect(await receiveBounce(scope, letter(more))).toBe("passed-on");
  expect(await passedOnTo(office)).toHaveLength(before + 1);
});

test.each([
  ["an absence note", ["Auto-Submitted: auto-replied"]],
  ["a list", ["List-Id: <rundbrief.example.org>"]],
  ["bulk", ["Precedence: bulk"]],
  ["nobody's", ["Return-Path: <>"]],
])("never passed on: %s", async (_words, more) => {
  const { sent } = await anInvitation();
  const before = await db.mailboxMail.count();
  expect(await receiveBounce(scope, letter([`In-Reply-To: ${sent.messageId}`, ...more]))).toBe(
    "ordinary",
  );
  expect(await db.mailboxMail.count()).toBe(before);
});

test("never passed on: with a null sender, under our own address, or what we passed on", async () => {
  const { sent } = await anInvitation();
  const raw = letter([`In-Reply-To: ${sent.messageId}`]);
  const before = await db.mailboxMail.count();
  expect(await receiveBounce(scope, raw, { from: "", to: [] })).toBe("ordinary");
  const own = Buffer.from(raw.toString().replace("anna@example.org", "Termine@verbund.example"));
  expect(await receiveBounce(scope, own)).toBe("ordinary");
  expect(await db.mailboxMail.count()).toBe(before);

  await receiveBounce(scope, letter([`In-Reply-To: ${sent.messageId}`]));
  const [passed] = await db.mailboxMail.findMany({
    where: { id: { startsWith: "passed-on-" } },
    orderBy: { arrivedAt: "desc" },
  });
  expect(await receiveBounce(scope, Buffer.from(passed?.raw ?? ""))).toBe("ordinary");
  const comesBack = fromPostfix({
    id: passed?.id ?? "",
    raw: passed?.raw ?? "",
    messageId: passed?.messageId ?? "",
  });
  expect(await receiveBounce(scope, comesBack)).toBe("unknown");
  expect(await db.bounce.count()).toBe(0);
});

test("one writer is passed on twenty times an hour, the rest is to come again", async () => {
  const chatty = (n: number) =>
    Buffer.from(
      letter()
        .toString()
        .replace("anna@example.org", "viel@example.org")
        .replace("Grüße", `Nr. ${n}`),
    );
  const outcomes: string[] = [];
  for (let n = 0; n < 22; n++) outcomes.push(await receiveBounce(scope, chatty(n)));
  expect(outcomes).toEqual([...Array(20).fill("passed-on"), "too-many", "too-many"]);
});

test("the words beside an answer reach the office, and the answer counts", async () => {
  const seat = await anInvitation();
  const before = (await passedOnTo(office)).length;
  expect(await receiveBounce(scope, byOutlook(seat))).toBe("answered");
  const mails = await passedOnTo(office, before);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.attached[0]?.[1]).toContain("Leider verhindert");
});

test("the sentence that a calendar writes by itself reaches nobody", async () => {
  const seat = await anInvitation();
  const before = await db.mailboxMail.count();
  expect(await receiveBounce(scope, byGoogle(seat))).toBe("answered");
  expect(await db.mailboxMail.count()).toBe(before);
});

test("an expert who declines is no secret: the office reads it", async () => {
  const expert = await anExpert(emsland);
  await aSession(emsland, { expert });
  await deliverMails(theEveningBefore);
  const { uid, expert: who } = await db.engagement.findFirstOrThrow({
    where: { expertId: expert.id },
    select: { uid: true, expert: { select: { email: true } } },
  });
  const before = (await passedOnTo(office)).length;
  expect(await receiveBounce(scope, byGoogle({ uid, address: who.email }))).toBe("passed-on");
  expect(await passedOnTo(office, before)).toHaveLength(1);
  const yes = byGoogle({ uid, address: who.email, partstat: "ACCEPTED" });
  expect(await receiveBounce(scope, yes)).toBe("unknown");
});
