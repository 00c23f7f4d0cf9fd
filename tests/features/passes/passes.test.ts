import { beforeEach, describe, expect, test } from "vitest";
import { minutesAtDoor } from "#app/features/attendance/minutes.server.ts";
import { sayInChat } from "#app/features/chat/say.server.ts";
import { raiseHand } from "#app/features/floor/raise-hand.server.ts";
import { endPass, findWayIn } from "#app/features/passes/issue-pass.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { answerPoll } from "#app/features/polls/answer-poll.server.ts";
import { findPollsToRun } from "#app/features/polls/find-polls.server.ts";
import { actOnPoll, makePoll } from "#app/features/polls/run-poll.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { showAtOnce } from "#app/features/questions/run-by-form.server.ts";
import { vote } from "#app/features/questions/vote.server.ts";
import { findDoorMaterials, getDoorMaterial } from "#app/features/rooms/door-materials.server.ts";
import { entranceFor, mayNotStay } from "#app/features/rooms/entries.server.ts";
import { findPeopleInRoom } from "#app/features/rooms/moderation-queries.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { readmitPerson, removePerson } from "#app/features/rooms/remove-person.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anna, ben, later, officeOf } from "#tests/support/cast.ts";
import { aFile } from "#tests/support/files.ts";
import { aRunningRoom, byMail, now, type RunningRoom, visitor, withPass } from "./ground.ts";

let room: RunningRoom;
let sessionId: string;

beforeEach(async () => {
  room = await aRunningRoom();
  sessionId = room.session.id;
});

const office = () => officeOf(room.host, now);
const entranceOf = async (passId: string) => entranceFor(await visitor(passId), now);
const isHere = async ({ passId, identity }: { passId: string; identity: string }) =>
  recordPresence({ now }, await visitor(passId), { pass: identity, identity });
const present = async () => (await findPeopleInRoom(office(), sessionId)).present;
const asks = async (by: Parameters<typeof askQuestion>[0], text: string) => {
  const asked = await askQuestion(by, sessionId, { text, shownAs: "name" });
  return (asked.ok && asked.questionId) || "";
};
const read = async () => (await findAsked(sessionId, { inRoom: true })).map(({ text }) => text);
const approve = (questionId: string) =>
  actOnQuestion(office(), { sessionId, questionId }, "approve");

describe("who signs up while the session runs", () => {
  test("comes in by the page after the sign-up, known and new alike, once for each form", async () => {
    await room.signUp(anna);
    const [known, fresh] = [await room.sent(anna), await room.sent(ben)];
    expect([known.registrationId, fresh.registrationId === null]).toEqual([null, false]);
    for (const outcome of [known, fresh]) {
      expect(await findWayIn(room.scope, outcome)).toBe("open");
      expect((await room.press(outcome)).ok).toBe(true);
      expect((await room.press(outcome)).ok).toBe(true);
      expect(await entranceOf(outcome.passId)).toBe("open");
    }
    const passes = await db.roomPass.findMany({
      where: { sessionId },
      orderBy: { isOfForm: "asc" },
    });
    expect(passes.map(({ isOfForm }) => isOfForm)).toEqual([false, true]);
    expect(passes.every(({ registrationId }) => registrationId)).toBe(true);
  });

  test("waits for a seat outside, and into a round comes by the mail alone", async () => {
    const full = await aRunningRoom({ seats: 1 });
    await full.sent();
    const waiting = await full.sent();
    expect(await findWayIn(full.scope, waiting)).toBeNull();
    expect(await full.press(waiting)).toEqual({ ok: false, refusal: "pass-over" });
    const round = await aRunningRoom({ format: "round", seats: 16 });
    const outcome = await round.sent();
    expect(await findWayIn(round.scope, outcome)).toBe("by-mail");
    expect(await round.press(outcome)).toEqual({ ok: false, refusal: "pass-over" });
    const early = await aRunningRoom({ minutesAgo: -20 });
    expect(await findWayIn(early.scope, await early.sent())).toBeNull();
    expect(await db.roomPass.count({ where: { sessionId: full.session.id } })).toBe(0);
  });

  test("is audience without a name: no hand, no minutes, no chat, no files for the seated", async () => {
    const one = await withPass(room);
    expect(one.visitor).toMatchObject({ displayName: "", registrationId: null, role: "attendee" });
    expect(await raiseHand({ now }, one.visitor)).toEqual({ ok: false, refusal: "not-inside" });
    await db.session.update({ where: { id: sessionId }, data: { chatOpen: true } });
    const words = { message: "Hallo", shownAs: "nobody" as const };
    await expect(sayInChat(one.scope, sessionId, words)).rejects.toMatchObject({ status: 404 });
    const file = await aFile(room.host, sessionId, { audience: "registered" });
    expect(await findDoorMaterials(one.visitor)).toEqual([]);
    await expect(getDoorMaterial(one.visitor, file)).rejects.toMatchObject({ status: 404 });
    const seated = await byMail(room, await room.signUp(ben));
    expect(await findDoorMaterials(seated.visitor)).toMatchObject([{ id: file }]);
    await isHere(one);
    expect(await present()).toMatchObject([{ name: "", role: "attendee", hasSeat: false }]);
    const over = { now: later(now, 120) };
    expect(await minutesAtDoor(over, one.visitor)).toBe(0);
  });

  test("asks without a name, and is read once somebody has let it through, also where all is shown at once", async () => {
    await showAtOnce(office(), sessionId, true);
    const [one, other] = [await withPass(room), await withPass(room)];
    const seated = await byMail(room, await room.signUp(anna));
    await asks(seated.scope, "Gleich zu lesen?");
    const id = await asks(one.scope, "Erst nach der Freigabe?");
    expect(await read()).toEqual(["Gleich zu lesen?"]);
    await expect(vote(other.scope, sessionId, id)).rejects.toMatchObject({ status: 404 });
    await approve(id);
    const [, shown] = await findAsked(sessionId, { inRoom: true });
    expect(shown).toMatchObject({ text: "Erst nach der Freigabe?", by: null, votes: 1 });
    for (let times = 0; times < 2; times++) await vote(other.scope, sessionId, id);
    expect(await db.question.findUniqueOrThrow({ where: { id } })).toMatchObject({ votes: 2 });
  });
});

describe("a pass is over", () => {
  test("at the session's end, and when it is cancelled", async () => {
    const one = await withPass(room);
    const end = room.session.endsAt;
    const at = async (moment: Date) => entranceFor(await visitor(one.passId), moment);
    expect(await at(later(end, -1))).toBe("open");
    expect(await at(end)).toBe("over");
    expect(await mayNotStay({ now: later(end, -1) }, [one.identity])).toEqual([]);
    expect(await mayNotStay({ now: end }, [one.identity])).toHaveLength(1);
    await db.session.update({ where: { id: sessionId }, data: { cancelledAt: now } });
    expect(await at(now)).toBe("cancelled");
    expect(await mayNotStay({ now }, [one.identity])).toHaveLength(1);
  });

  test("when the seat behind it is given back, and when the address is corrected; a known one's just so", async () => {
    const id = await room.signUp(anna);
    const [known, fresh, third] = [
      await withPass(room, anna),
      await withPass(room, ben),
      await withPass(room),
    ];
    for (const [registrationId, pass] of [
      [id, known],
      [fresh.registrationId ?? "", fresh],
    ] as const) {
      const actor = { kind: "guest" as const, registrationId };
      await withdraw({ ...room.scope, actor }, registrationId);
      expect(await entranceOf(pass.passId)).toBe("pass-over");
      expect(await mayNotStay({ now }, [pass.identity])).toHaveLength(1);
      expect(await findWayIn(room.scope, pass)).toBeNull();
      expect(await room.press(pass)).toEqual({ ok: false, refusal: "pass-over" });
    }
    await endPass(room.scope, third.passId);
    expect(await entranceOf(third.passId)).toBe("pass-over");
  });

  test("once its holder is sent out, who then is kept out by the mail as well; a stranger's act closes no other door", async () => {
    const id = await room.signUp(anna);
    const [known, fresh] = [await withPass(room, anna), await withPass(room, ben)];
    for (const one of [known, fresh]) {
      await isHere(one);
      await removePerson(office(), sessionId, one.identity, "Stört");
      expect(await entranceOf(one.passId)).toBe("removed");
      expect(await mayNotStay({ now }, [one.identity])).toHaveLength(1);
      expect(await isHere(one)).toMatchObject({ refusal: "removed" });
    }
    expect((await findPeopleInRoom(office(), sessionId)).removed).toHaveLength(2);
    const byLink = await byMail(room, fresh.registrationId ?? "");
    expect(byLink.entered).toEqual({ ok: false, refusal: "removed" });
    expect((await byMail(room, id)).entered.ok).toBe(true);
    await readmitPerson(office(), sessionId, fresh.identity);
    expect((await byMail(room, fresh.registrationId ?? "")).entered.ok).toBe(true);
  });

  test("when another tab of the same browser goes in, for the older one", async () => {
    const outcome = await room.sent();
    const [first, second] = [await room.press(outcome), await room.press(outcome)];
    if (!first.ok || !second.ok) throw new Error("not in");
    await db.roomEntry.update({
      where: { identity: second.identity },
      data: { issuedAt: later(now, 1) },
    });
    await isHere(second);
    expect(await isHere(first)).toMatchObject({ refusal: "elsewhere" });
  });
});

describe("who then enters from the mail", () => {
  test("is there once, with the seat", async () => {
    const one = await withPass(room);
    await isHere(one);
    expect(await present()).toHaveLength(1);
    const came = await byMail(room, one.registrationId ?? "");
    if (!came.entered.ok) throw new Error("not in");
    const { identity } = came.entered;
    await recordPresence({ now }, came.visitor, { pass: identity, identity });
    expect(await present()).toMatchObject([{ identity, hasSeat: true }]);
    expect(await entranceOf(one.passId)).toBe("pass-over");
    expect(await mayNotStay({ now }, [one.identity])).toHaveLength(1);
  });

  test("has one vote and one answer, whichever came first; what was asked keeps its words and no name", async () => {
    const asker = await byMail(room, await room.signUp(anna));
    const [first, second] = [await asks(asker.scope, "Eins?"), await asks(asker.scope, "Zwei?")];
    for (const id of [first, second]) await approve(id);
    await makePoll(office(), sessionId, { question: "Wie?", kind: "single", options: ["a", "b"] });
    const [{ id: pollId } = { id: "" }] = await findPollsToRun(office(), sessionId);
    await actOnPoll(office(), { sessionId, pollId }, "open");

    const one = await withPass(room, ben);
    const seat = { kind: "guest" as const, registrationId: one.registrationId ?? "" };
    const own = await asks(one.scope, "Und ich?");
    await approve(own);
    for (const id of [first, second]) await vote(one.scope, sessionId, id);
    await vote({ ...room.scope, actor: seat }, sessionId, first);
    await answerPoll(one.scope, { sessionId, pollId }, [0]);
    const votes = async (id: string) =>
      (await db.question.findUniqueOrThrow({ where: { id } })).votes;
    expect([await votes(first), await votes(second)]).toEqual([3, 2]);

    await byMail(room, seat.registrationId);
    expect([await votes(first), await votes(second), await votes(own)]).toEqual([2, 2, 1]);
    const given = { voterKind: "registration", voterId: seat.registrationId };
    expect(await db.upvote.count({ where: given })).toBe(3);
    expect(await db.pollAnswer.count({ where: given })).toBe(1);
    expect(await db.upvote.count({ where: { voterId: one.passId } })).toBe(0);
    expect(await db.question.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
      ...{ askerKind: "pass", askerId: one.passId, withdrawnAt: null },
    });
    await expect(vote(one.scope, sessionId, second)).rejects.toMatchObject({ status: 404 });
    await expect(answerPoll(one.scope, { sessionId, pollId }, [1])).rejects.toMatchObject({
      status: 404,
    });
  });
});

test("a day after the session nobody knows any more which seat a pass stood beside", async () => {
  const one = await withPass(room);
  await forgetPassing({ now: later(room.session.endsAt, 23 * 60) });
  expect(await db.roomPass.count({ where: { id: one.passId } })).toBe(1);
  await forgetPassing({ now: later(room.session.endsAt, 25 * 60) });
  expect(await db.roomPass.count({ where: { id: one.passId } })).toBe(0);
  expect(await db.roomEntry.count({ where: { identity: one.identity } })).toBe(0);
});
