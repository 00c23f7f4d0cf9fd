import { beforeAll, describe, expect, test, vi } from "vitest";
import { answerPoll } from "#app/features/polls/answer-poll.server.ts";
import { meanOf } from "#app/features/polls/asked-polls.ts";
import { findChoices, findPolls, findPollsToRun } from "#app/features/polls/find-polls.server.ts";
import { answerByForm, runPollsByForm } from "#app/features/polls/polls-by-form.server.ts";
import { getPrepared, preparePollByForm } from "#app/features/polls/prepare-polls.server.ts";
import { actOnPoll, makePoll } from "#app/features/polls/run-poll.server.ts";
import { forgetPersons } from "#app/features/privacy/forget-persons.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { guestOf } from "#tests/support/cast.ts";

let hour: Awaited<ReturnType<typeof aSessionWithQuestions>>;
beforeAll(async () => {
  hour = await aSessionWithQuestions();
});

const formOf = (fields: Record<string, string | string[]>) => {
  const sent = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) sent.append(name, value);
  return sent;
};

/** How many statements wait for a lock right now. */
const waiting = () =>
  db.$queryRaw<unknown[]>`
  SELECT FROM pg_locks WHERE NOT granted`.then(({ length }) => length);

const form = { question: "Wie weit sind Sie?", kind: "single" as const, options: ["Ja", "Nein"] };

/** A new poll in its own session, as whoever runs it has it. */
async function aPoll(wish: Partial<Parameters<typeof makePoll>[2]> = {}, isOpen = true) {
  const { session, office, aGuest } = await aSessionWithQuestions();
  await makePoll(office, session.id, { ...form, ...wish });
  const { id: pollId } = await db.poll.findFirstOrThrow({ where: { sessionId: session.id } });
  const target = { sessionId: session.id, pollId };
  const act = (what: Parameters<typeof actOnPoll>[2]) => actOnPoll(office, target, what);
  if (isOpen) await act("open");
  const counts = async () => (await findPollsToRun(office, session.id))[0]?.counts;
  return { session, office, aGuest, target, act, counts };
}

describe("a poll", () => {
  test("is seen by nobody before it is opened, and without numbers until they are shown", async () => {
    const { session, aGuest, target, act } = await aPoll({}, false);
    expect(await findPolls(session.id)).toEqual([]);
    await act("open");
    await answerPoll(await aGuest(), target, [1]);
    expect(await findPolls(session.id)).toMatchObject([
      { question: form.question, isOpen: true, answers: null, counts: null },
    ]);
    await act("show");
    expect(await findPolls(session.id)).toMatchObject([
      { isOpen: true, answers: 1, counts: [1, 0] },
    ]);
    await act("close");
    expect(await findPolls(session.id)).toMatchObject([{ isOpen: false, counts: [1, 0] }]);
    await act("hide");
    expect(await findPolls(session.id)).toEqual([]);
  });

  test("counts one answer of each voter, the last one, however often they press at once", async () => {
    const { aGuest, target, counts } = await aPoll();
    const [anna, ben] = [await aGuest(), await aGuest()];
    await Promise.all(
      [1, 2, 1, 2, 1].flatMap((place) => [
        answerPoll(anna, target, [place]),
        answerPoll(ben, target, [place]),
      ]),
    );
    await answerPoll(anna, target, [2]);
    await answerPoll(ben, target, [2]);
    expect(await counts()).toEqual([0, 2]);
  });

  test("counts nothing that comes after its end, while many answer as it is closed", async () => {
    const { aGuest, target, act, counts } = await aPoll();
    const guests = await Promise.all(Array.from({ length: 8 }, () => aGuest()));
    const answering = guests.map((one) => answerPoll(one, target, [1]));
    await act("close");
    const atTheEnd = await counts();
    const outcomes = await Promise.all(answering);
    expect(await counts()).toEqual(atTheEnd);
    expect(atTheEnd).toEqual([outcomes.filter(({ ok }) => ok).length, 0]);
    const late = { ok: false, refusal: "closed" };
    expect(await answerPoll(await aGuest(), target, [1])).toEqual(late);
  });

  test("that is just being closed lets an answer wait, and then counts it not", async () => {
    const { session, aGuest, target } = await aPoll();
    const guest = await aGuest();
    const somebodyWaits = () =>
      vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), { timeout: 60_000 });
    let answering: ReturnType<typeof answerPoll> | undefined;
    await transact(async (tx) => {
      await tx.poll.update({ where: { id: target.pollId }, data: { closedAt: hour.now } });
      answering = answerPoll(guest, target, [1]);
      await Promise.race([answering, somebodyWaits()]);
    });
    expect(await answering).toEqual({ ok: false, refusal: "closed" });
    expect(await findPolls(session.id)).toEqual([]);
    expect(await db.pollAnswer.count({ where: { pollId: target.pollId } })).toBe(0);
  });

  test("is the only one open in its session, even of two opened at once", async () => {
    const { session, office, target } = await aPoll({}, false);
    await makePoll(office, session.id, { ...form, question: "Und dann?" });
    const other = await db.poll.findFirstOrThrow({
      where: { sessionId: session.id, id: { not: target.pollId } },
    });
    const outcomes = await Promise.all(
      [target.pollId, other.id].map((pollId) => actOnPoll(office, { ...target, pollId }, "open")),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "other-open" });
  });

  test("is deleted before it was opened, and never after", async () => {
    const { act, target } = await aPoll();
    await act("close");
    expect(await act("delete")).toEqual({ ok: false, refusal: "was-open" });
    const unopened = await aPoll({}, false);
    expect(await unopened.act("delete")).toEqual({ ok: true });
    expect(await db.poll.count({ where: { id: unopened.target.pollId } })).toBe(0);
    expect(await db.poll.count({ where: { id: target.pollId } })).toBe(1);
  });

  test("of several answers counts each, a scale has a mean", async () => {
    const several = await aPoll({ kind: "multiple", options: ["Rad", "Bus", "Auto"] });
    const send = (chosen: string[], guest: Awaited<ReturnType<typeof several.aGuest>>) =>
      answerByForm(guest, several.session.id, formOf({ poll: several.target.pollId, chosen }));
    await send(["1", "3"], await several.aGuest());
    await send(["3"], await several.aGuest());
    expect(await several.counts()).toEqual([1, 0, 2]);

    const scale = await aPoll({ kind: "scale", options: [] });
    for (const value of [5, 4, 4]) await answerPoll(await scale.aGuest(), scale.target, [value]);
    expect(await scale.counts()).toEqual([0, 0, 0, 2, 1]);
    expect(meanOf((await scale.counts()) ?? [])).toBe(4.3);
  });

  test("takes no place that it does not offer, and no second one where one is asked for", async () => {
    const { session, aGuest, target, counts } = await aPoll();
    const guest = await aGuest();
    for (const chosen of [["7"], [], ["1", "2"], ["eins"]]) {
      const reply = await answerByForm(guest, session.id, formOf({ poll: target.pollId, chosen }));
      expect(reply).toMatchObject({ ok: false, text: "Bitte wählen Sie eine Antwort." });
    }
    expect(await counts()).toEqual([0, 0]);
  });

  test("is answered by who holds a place in its session, and by nobody else", async () => {
    const { target } = await aPoll();
    const stranger = await hour.aGuest();
    await expect(answerPoll(stranger, target, [1])).rejects.toMatchObject({ status: 404 });
    await expect(answerPoll(guestOf(hour.host), target, [1])).rejects.toMatchObject({
      status: 404,
    });
  });

  test("counts on when who answered is forgotten, and nobody knows whose it was", async () => {
    const { session, aGuest, target, counts, office } = await aPoll();
    const anna = await aGuest();
    await answerPoll(anna, target, [2]);
    const { registrationId: id } = anna.actor;
    const { address } = await db.registration.findUniqueOrThrow({ where: { id } });
    await transact((tx) => forgetPersons(tx, office, [{ id, address }]));
    expect(await counts()).toEqual([0, 1]);
    expect(await findChoices({ kind: "registration", id }, session.id)).toEqual([]);
    expect(await db.pollAnswer.count({ where: { voterId: id } })).toBe(0);
  });
});

describe("the form of a new poll", () => {
  const make = (fields: Record<string, string>) =>
    runPollsByForm(hour.office, hour.session.id, formOf({ intent: "poll-make", ...fields }));
  const typed = { question: "Was nun?", kind: "single" };

  test.each([
    ["one answer", { ...typed, options: "Nur eine" }, "mindestens zwei"],
    ["nine answers", { ...typed, options: "123456789".split("").join("\n") }, "höchstens 8"],
    ["the same twice", { ...typed, options: "Ja\nJa" }, "zweimal"],
    ["an answer of 121 characters", { ...typed, options: `Ja\n${"x".repeat(121)}` }, "120"],
    ["no question", { kind: "scale", question: " " }, "die Frage ein"],
    ["no kind", { question: "Was nun?", options: "Ja\nNein" }, "wie geantwortet"],
  ])("with %s says so beside the field, and keeps what was typed", async (_, fields, sentence) => {
    const before = await db.poll.count();
    const outcome = await make(fields as Record<string, string>);
    expect(outcome).toMatchObject({ ok: false, typed: fields });
    const problems = outcome.ok ? {} : outcome.problems;
    expect(Object.values(problems).join()).toContain(sentence);
    expect(await db.poll.count()).toBe(before);
  });

  test("makes a scale of five, whatever stands in the field of answers", async () => {
    expect(await make({ question: "Wie sicher?", kind: "scale", options: "x" })).toEqual({
      ok: true,
    });
    const [made] = await findPollsToRun(hour.office, hour.session.id);
    expect(made).toMatchObject({ kind: "scale", options: [], counts: [0, 0, 0, 0, 0] });
  });
});

describe("a poll prepared at the desk", () => {
  test("waits for the room's moderation, unseen by the guests, and may be deleted until it was open", async () => {
    const { session, office } = await aSessionWithQuestions();
    const prepare = (fields: Record<string, string>) =>
      preparePollByForm(office, session.id, formOf(fields));
    for (const question of ["Wie weit sind Sie?", "Wie sicher?"])
      await prepare({ intent: "poll-make", question, kind: "scale" });
    const prepared = (await getPrepared(office, session.id)).polls;
    expect(prepared.map(({ wasOpened }) => wasOpened)).toEqual([false, false]);
    const first = prepared.find(({ question }) => question === "Wie weit sind Sie?");
    const second = prepared.find((one) => one !== first);
    expect(await findPolls(session.id)).toEqual([]);

    await expect(prepare({ intent: "poll-open", poll: first?.id ?? "" })).rejects.toMatchObject({
      status: 404,
    });
    const opened = formOf({ intent: "poll-open", poll: first?.id ?? "" });
    expect(await runPollsByForm(office, session.id, opened)).toEqual({ ok: true });
    expect(await prepare({ intent: "poll-delete", poll: first?.id ?? "" })).toMatchObject({
      ok: false,
    });
    await prepare({ intent: "poll-delete", poll: second?.id ?? "" });
    const { polls } = await getPrepared(office, session.id);
    expect(polls).toMatchObject([{ question: "Wie weit sind Sie?", wasOpened: true }]);
  });
});
