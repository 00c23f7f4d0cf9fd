import { beforeEach, describe, expect, test } from "vitest";
import { writeAnswer } from "#app/features/questions/act-on-question.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { findQuestionsToRun } from "#app/features/questions/find-to-run.server.ts";
import { mergeQuestions, partQuestion } from "#app/features/questions/merge-questions.server.ts";
import { changeQuestion, withdrawQuestion } from "#app/features/questions/own-question.server.ts";
import { takeVoteBack, vote } from "#app/features/questions/vote.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";

let hour: Awaited<ReturnType<typeof aSessionWithQuestions>>;
beforeEach(async () => {
  hour = await aSessionWithQuestions({ isOpen: true });
});

const votesOf = async () =>
  Object.fromEntries(
    (await findAsked(hour.session.id, { inRoom: true })).map(({ text, votes }) => [text, votes]),
  );
const merge = (questionId: string, into: string) =>
  mergeQuestions(hour.office, { sessionId: hour.session.id, questionId }, into);

describe("a vote", () => {
  test("counts once per seat, with the one who asked", async () => {
    const id = await hour.asked(await hour.aGuest(), "Urlaub?");
    const voters = await Promise.all(Array.from({ length: 8 }, () => hour.aGuest()));
    await Promise.all([...voters, ...voters].map((each) => vote(each, hour.session.id, id)));
    expect(await votesOf()).toEqual({ "Urlaub?": 9 });
    const [first] = voters;
    if (first) {
      await takeVoteBack(first, hour.session.id, id);
      await takeVoteBack(first, hour.session.id, id);
    }
    expect(await votesOf()).toEqual({ "Urlaub?": 8 });
  });

  test("of the asker cannot be taken back", async () => {
    const anna = await hour.aGuest();
    const id = await hour.asked(anna, "Urlaub?");
    await takeVoteBack(anna, hour.session.id, id);
    expect(await votesOf()).toEqual({ "Urlaub?": 1 });
  });

  test("is for what one can read and what is open, of one's own session", async () => {
    const id = await hour.asked(await hour.aGuest(), "Urlaub?");
    const elsewhere = await aSessionWithQuestions();
    const stranger = await elsewhere.aGuest();
    await expect(vote(stranger, hour.session.id, id)).rejects.toMatchObject({ status: 404 });
    const anna = await hour.aGuest();
    await hour.act(id, "decline");
    await expect(vote(anna, hour.session.id, id)).rejects.toMatchObject({ status: 404 });
    await hour.act(id, "approve");
    await hour.act(id, "spoken");
    await expect(vote(anna, hour.session.id, id)).rejects.toMatchObject({ status: 404 });
  });
});

describe("merged questions", () => {
  test("keep all askers and count each voter once", async () => {
    const [anna, ben, carla] = [await hour.aGuest(), await hour.aGuest(), await hour.aGuest()];
    const first = await hour.asked(anna, "Urlaub?");
    const second = await hour.asked(ben, "Zählt Urlaub?");
    await vote(carla, hour.session.id, first);
    await vote(carla, hour.session.id, second);
    await merge(second, first);
    expect(await votesOf()).toEqual({ "Urlaub?": 3 });
    const [run] = await findQuestionsToRun(hour.office, hour.session.id);
    expect(run?.merged).toMatchObject([{ text: "Zählt Urlaub?" }]);

    await vote(ben, hour.session.id, first);
    expect(await votesOf()).toEqual({ "Urlaub?": 3 });
    await partQuestion(hour.office, { sessionId: hour.session.id, questionId: second });
    expect(await votesOf()).toEqual({ "Urlaub?": 2, "Zählt Urlaub?": 2 });
  });

  test("come along when the first is merged into another", async () => {
    const ids = [];
    for (const text of ["A?", "B?", "C?"]) ids.push(await hour.asked(await hour.aGuest(), text));
    const [a, b, c] = ids as [string, string, string];
    await merge(a, b);
    await merge(b, c);
    expect(await votesOf()).toEqual({ "C?": 3 });
    await merge(c, a);
    expect(await votesOf()).toEqual({ "C?": 3 });
  });

  test("stay when the first asker takes back what was asked", async () => {
    const [anna, ben, carla] = [await hour.aGuest(), await hour.aGuest(), await hour.aGuest()];
    const first = await hour.asked(anna, "A?");
    await merge(await hour.asked(ben, "B?"), first);
    await merge(await hour.asked(carla, "C?"), first);
    await withdrawQuestion(anna, first);
    expect(Object.values(await votesOf())).toEqual([2]);
    expect(Object.keys(await votesOf())).not.toContain("A?");
  });
});

test("a question that is reworded takes no merged one with it", async () => {
  const [anna, ben] = [await hour.aGuest(), await hour.aGuest()];
  const first = await hour.asked(anna, "A?");
  await merge(await hour.asked(ben, "B?"), first);
  await changeQuestion(anna, first, { text: "Etwas anderes?", shownAs: "nobody" });
  expect(await votesOf()).toEqual({ "Etwas anderes?": 1, "B?": 1 });
});

describe("who runs the session", () => {
  const standings = async () =>
    (await findAsked(hour.session.id, { inRoom: true })).map(
      ({ text, standing }) => `${text} ${standing}`,
    );

  test("takes up one question at a time, the rest stands by votes, what is dealt with last", async () => {
    const [anna, ben] = [await hour.aGuest(), await hour.aGuest()];
    const [a, b, c] = [
      await hour.asked(anna, "A?"),
      await hour.asked(ben, "B?"),
      await hour.asked(anna, "C?"),
    ];
    await vote(anna, hour.session.id, b);
    expect(await standings()).toEqual(["B? open", "A? open", "C? open"]);
    await Promise.all([hour.act(a, "begin"), hour.act(b, "begin")]);
    expect((await standings()).filter((one) => one.endsWith("answering"))).toHaveLength(1);
    await hour.act(c, "begin");
    await hour.act(c, "spoken");
    await hour.act(b, "park");
    expect(await standings()).toEqual(["A? open", "B? parked", "C? answered"]);
    await hour.act(c, "reopen");
    await hour.act(c, "first");
    expect(await standings()).toEqual(["C? open", "A? open", "B? parked"]);
  });

  test("answers in writing, for all who read", async () => {
    const id = await hour.asked(await hour.aGuest(), "A?");
    await writeAnswer(hour.office, { sessionId: hour.session.id, questionId: id }, "Ja.");
    expect(await findAsked(hour.session.id, { inRoom: false })).toMatchObject([
      { standing: "answered", answer: "Ja." },
    ]);
  });
});
