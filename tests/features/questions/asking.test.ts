import { beforeAll, describe, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { findAsked, findOwn } from "#app/features/questions/find-asked.server.ts";
import { changeQuestion, withdrawQuestion } from "#app/features/questions/own-question.server.ts";
import { doneBy, mostOpenOfOne } from "#app/features/questions/questions.ts";
import { db } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { later, theSessionEnds } from "#tests/support/cast.ts";

const texts = async (sessionId: string, inRoom = true) =>
  (await findAsked(sessionId, { inRoom })).map(({ text }) => text);

let hour: Awaited<ReturnType<typeof aSessionWithQuestions>>;
beforeAll(async () => {
  hour = await aSessionWithQuestions();
});

describe("a question", () => {
  test("is read by nobody before it is let through, but by who asked", async () => {
    const anna = await hour.aGuest();
    const id = await hour.asked(anna, "Zählt Urlaub mit?");
    expect(await texts(hour.session.id)).not.toContain("Zählt Urlaub mit?");
    const voter = { kind: "registration", id: anna.actor.registrationId } as const;
    expect((await findOwn(voter, hour.session.id)).questions).toMatchObject([
      { id, standing: "waiting", votes: 1 },
    ]);

    await hour.act(id, "approve");
    expect(await texts(hour.session.id, false)).toContain("Zählt Urlaub mit?");
  });

  test("is done by one press, and a second one leaves no second fact", async () => {
    const acts = ["approve", "begin", "spoken", "reopen", "park", "first", "decline"] as const;
    const questionId = await hour.asked(await hour.aGuest(), "Gilt das zweimal?");
    for (const act of acts) {
      const before = await db.question.findUniqueOrThrow({ where: { id: questionId } });
      await hour.act(questionId, act);
      const after = await db.question.findUniqueOrThrow({ where: { id: questionId } });
      expect(after, act).not.toEqual(before);
      await hour.act(questionId, act);
      expect(await db.question.findUniqueOrThrow({ where: { id: questionId } })).toEqual(after);
    }
    const by = { payload: { path: ["questionId"], equals: questionId } };
    const facts = await db.fact.findMany({ where: by, orderBy: { id: "asc" } });
    const names = facts.map(({ type }) => type).filter((type) => type !== "question.asked");
    expect(names).toEqual(acts.map((act) => `question.${doneBy[act]}`));
  });

  test("carries the name its asker chose, and no other", async () => {
    const [named, ofCompany, unnamed] = [
      await hour.aGuest(),
      await hour.aGuest(),
      await hour.aGuest(),
    ];
    await hour.act(await hour.asked(named, "Mit Namen?", "name"), "approve");
    await hour.act(await hour.asked(ofCompany, "Mit Betrieb?", "company"), "approve");
    await hour.act(await hour.asked(unnamed, "Ohne Namen?"), "approve");
    const shown = await findAsked(hour.session.id, { inRoom: true });
    const by = (text: string) => shown.find((one) => one.text === text)?.by;
    expect(by("Mit Namen?")).toMatch(/^Gast \d+$/);
    expect(by("Mit Betrieb?")).toMatch(/^Betrieb \d+$/);
    expect(by("Ohne Namen?")).toBeNull();
  });

  test("reworded by its asker is read again first, under another name it stays", async () => {
    const anna = await hour.aGuest();
    const id = await hour.asked(anna, "Alt?");
    await hour.act(id, "approve");
    await changeQuestion(anna, id, { text: "Alt?", shownAs: "company" });
    expect(await texts(hour.session.id)).toContain("Alt?");
    await changeQuestion(anna, id, { text: "Neu?", shownAs: "company" });
    expect(await texts(hour.session.id)).not.toContain("Neu?");
  });

  test("belongs to its asker alone", async () => {
    const id = await hour.asked(await hour.aGuest(), "Meine?");
    const other = await hour.aGuest();
    await expect(withdrawQuestion(other, id)).rejects.toMatchObject({ status: 404 });
    await expect(
      changeQuestion(other, id, { text: "Deine", shownAs: "name" }),
    ).rejects.toMatchObject({
      status: 404,
    });
  });

  test("that is being answered stays as it is", async () => {
    const anna = await hour.aGuest();
    const id = await hour.asked(anna, "Wann?");
    await hour.act(id, "begin");
    const refused = { ok: false, refusal: "answered-already" };
    expect(await withdrawQuestion(anna, id)).toEqual(refused);
    expect(await changeQuestion(anna, id, { text: "Wo?", shownAs: "nobody" })).toEqual(refused);
  });

  test("goes with the seat", async () => {
    const anna = await hour.aGuest();
    const id = await hour.asked(anna, "Noch da?");
    await hour.act(id, "approve");
    await withdraw(anna, anna.actor.registrationId);
    expect(await texts(hour.session.id)).not.toContain("Noch da?");
    await expect(withdrawQuestion(anna, id)).rejects.toMatchObject({ status: 404 });
  });

  test("is asked until the doors close, ten at a time by one person", async () => {
    const anna = await hour.aGuest();
    for (let n = 0; n < mostOpenOfOne; n += 1) await hour.asked(anna, `Frage ${n}?`);
    const one = { text: "Zu viel?", shownAs: "nobody" } as const;
    expect(await askQuestion(anna, hour.session.id, one)).toMatchObject({ refusal: "too-many" });
    const late = { ...(await hour.aGuest()), now: later(theSessionEnds, 31) };
    expect(await askQuestion(late, hour.session.id, one)).toMatchObject({
      refusal: "session-over",
    });
  });
});

test("where the host wants it, the room shows a question at once, the public page does not", async () => {
  const open = await aSessionWithQuestions({ isOpen: true });
  await open.asked(await open.aGuest(), "Sofort?");
  expect(await texts(open.session.id, true)).toEqual(["Sofort?"]);
  expect(await texts(open.session.id, false)).toEqual([]);
});
