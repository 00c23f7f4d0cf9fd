import { afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { findAllPeople } from "#app/features/people/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { receiveBounce } from "#app/features/returns/receive-bounce.server.ts";
import { db } from "#app/platform/db.server.ts";
import { byApple, byGoogle, byOutlook } from "#tests/support/calendar-answers.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails } from "#tests/support/mail.ts";

let emsland: Association;
let output: MockInstance<typeof process.stdout.write>;
const scope = { now: later(theEveningBefore, 60) };

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

beforeEach(() => {
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});

afterEach(async () => {
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  expect(logged + JSON.stringify(await facts())).not.toMatch(/@|Anna|Blum/);
});

const facts = async (registrationId?: string) =>
  (await db.fact.findMany({ where: { type: "registration.calendar-answered" } }))
    .map(({ payload, associationId }) => ({ ...(payload as object), associationId }))
    .filter(
      (fact) =>
        !registrationId || ("registrationId" in fact && fact.registrationId === registrationId),
    );

let people = 0;

/** Anna has a seat and an invitation for her calendar. */
async function anInvitation(session?: { id: string }, email = `antwort${people++}@example.org`) {
  const { id: sessionId } = session ?? (await aSession(emsland));
  await register(guestOf(emsland), sessionId, { ...anna, email });
  await deliverMails(theEveningBefore);
  const { id, uid } = await db.registration.findFirstOrThrow({ where: { sessionId, email } });
  return { id, uid, address: email, sessionId };
}

const peopleWith = (search: Record<string, string>) =>
  findAllPeople(officeOf(emsland), readFilter(new URLSearchParams(search)), false);

const replyOf = ({ id }: { id: string }) =>
  db.calendarReply.findUnique({ where: { registrationId: id } });

test.each([
  ["Outlook", byOutlook],
  ["Google", byGoogle],
  ["Apple", byApple],
])("a refusal in %s is kept and told, and withdraws nobody", async (_program, answer) => {
  const seat = await anInvitation();
  expect(await receiveBounce(scope, answer(seat))).toBe("answered");

  expect(await replyOf(seat)).toMatchObject({
    answer: "DECLINED",
    sequence: 0,
    repliedAt: new Date("2026-11-30T18:15:00Z"),
    receivedAt: scope.now,
  });
  expect(await facts(seat.id)).toEqual([
    { registrationId: seat.id, sessionId: seat.sessionId, associationId: emsland.id },
  ]);
  const { status } = await db.registration.findUniqueOrThrow({ where: { id: seat.id } });
  expect(status).toBe("seated");
});

test("the latest answer counts, in whatever order they come; twice is once", async () => {
  const seat = await anInvitation();
  const yes = byGoogle({ ...seat, partstat: "ACCEPTED", stamp: "20261130T182000Z" });
  const perhaps = byGoogle({ ...seat, partstat: "TENTATIVE", stamp: "20261130T181000Z" });
  expect(await receiveBounce(scope, yes)).toBe("answered");
  expect(await receiveBounce(scope, perhaps)).toBe("known");
  expect(await receiveBounce(scope, yes)).toBe("known");
  expect(await replyOf(seat)).toMatchObject({ answer: "ACCEPTED" });
  expect(await facts(seat.id)).toHaveLength(1);

  expect(await receiveBounce(scope, byOutlook({ ...seat, stamp: "20261130T182500Z" }))).toBe(
    "answered",
  );
  expect(await replyOf(seat)).toMatchObject({ answer: "DECLINED" });
});

test("a clock that runs ahead does not silence later answers", async () => {
  const seat = await anInvitation();
  await receiveBounce(scope, byOutlook({ ...seat, stamp: "20990101T000000Z" }));
  expect(await replyOf(seat)).toMatchObject({ answer: "DECLINED", repliedAt: scope.now });
  const yes = byOutlook({ ...seat, partstat: "ACCEPTED", stamp: "20261130T191000Z" });
  expect(await receiveBounce({ now: later(scope.now, 20) }, yes)).toBe("answered");
});

test("somebody else's address, a foreign UID, an answer that says nothing: nobody believes it", async () => {
  const seat = await anInvitation();
  const unbelieved = [
    { ...seat, address: "weitergeleitet@example.org" },
    { ...seat, address: "ohne-at" },
    { ...seat, address: "a@[" },
    { ...seat, uid: "someone@elsewhere.example" },
    { ...seat, uid: "a'; DROP TABLE x" },
    { ...seat, partstat: "NEEDS-ACTION" },
    { ...seat, partstat: "DELEGATED" },
    { ...seat, sequence: 2 ** 33 },
  ];
  for (const answer of unbelieved)
    expect(await receiveBounce(scope, byGoogle(answer)), JSON.stringify(answer)).toBe("unknown");
  expect(await replyOf(seat)).toBeNull();
});

test("an umlaut domain is the same address in punycode", async () => {
  const seat = await anInvitation(undefined, "anna@müller-metallbau.example");
  const answer = { ...seat, address: "Anna@xn--mller-metallbau-zvb.example" };
  expect(await receiveBounce(scope, byOutlook(answer))).toBe("answered");
});

test("an answer to the invitation before the move is late", async () => {
  const session = await aSession(emsland);
  const seat = await anInvitation(session);
  const moved = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland), session.id, moved);
  await deliverMails(later(theEveningBefore, 5));

  expect(await receiveBounce(scope, byGoogle({ ...seat, sequence: 0 }))).toBe("known");
  expect(await replyOf(seat)).toBeNull();
  expect(await receiveBounce(scope, byGoogle({ ...seat, sequence: 1 }))).toBe("answered");
});

test("an answer that came before the move no longer counts once the new invitation is out", async () => {
  const session = await aSession(emsland);
  const seat = await anInvitation(session);
  await receiveBounce(scope, byGoogle(seat));
  const declined = () => peopleWith({ termin: session.id, merkmal: "declined" });
  expect(await declined()).toMatchObject([{ answer: "DECLINED" }]);

  const moved = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland), session.id, moved);
  await deliverMails(later(theEveningBefore, 5));
  expect(await declined()).toEqual([]);
  expect(await peopleWith({ termin: session.id })).toMatchObject([{ answer: null }]);

  const early = byGoogle({ ...seat, sequence: 1, partstat: "ACCEPTED", stamp: "20261130T181000Z" });
  expect(await receiveBounce(scope, early)).toBe("answered");
});

test("another time that a calendar proposes is kept with its answer", async () => {
  const seat = await anInvitation();
  const counter = byGoogle({ ...seat, partstat: "TENTATIVE" })
    .toString()
    .replace("METHOD:REPLY", "METHOD:COUNTER")
    .replace("DTSTART:20261201T090000Z", "DTSTART:20261202T130000Z")
    .replace("DTEND:20261201T100000Z", "DTEND:20261202T140000Z");
  expect(await receiveBounce(scope, Buffer.from(counter))).toBe("answered");
  expect(await replyOf(seat)).toMatchObject({
    answer: "TENTATIVE",
    proposedStartsAt: new Date("2026-12-02T13:00:00Z"),
    proposedEndsAt: new Date("2026-12-02T14:00:00Z"),
  });
});

test.each([
  ["a comment with a line break", 'X-RESPONSE-COMMENT="Leider\r\nkrank: morgen"', ""],
  ["a parameter without a value", "X-ODD", ""],
  ["a line that is none", "X-NUM-GUESTS=0", "what is this\r\n"],
  ["a date that is none", "X-NUM-GUESTS=0", "CREATED:bald\r\n"],
])("%s does not lose the answer", async (_words, parameter, line) => {
  const seat = await anInvitation();
  const odd = byGoogle(seat)
    .toString()
    .replace("X\r\n -NUM-GUESTS=0", parameter)
    .replace("CREATED:", `${line}CREATED:`);
  expect(odd).toContain(parameter);
  expect(await receiveBounce(scope, Buffer.from(odd))).toMatch(/answered|nobody|passed-on/);
  expect(await replyOf(seat)).toMatchObject({ answer: "DECLINED" });
});

test("who only waits holds no invitation to answer", async () => {
  const session = await aSession(emsland, { seats: 1 });
  await anInvitation(session);
  const second = await anInvitation(session);
  expect(await receiveBounce(scope, byGoogle(second))).toBe("known");
  expect(await replyOf(second)).toBeNull();
});
