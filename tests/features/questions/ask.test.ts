import { expect, test } from "vitest";
import { ask } from "#app/features/questions/ask.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAssociation, aSession, theEveningBefore } from "#tests/support/cast.ts";

const text = "Zählen Auszubildende bei den zehn Prozent mit?";
const asker = { kind: "registration", id: "someone" } as const;

test("a question is kept with its asker by id; the fact carries no text", async () => {
  const { id: sessionId } = await aSession(await anAssociation("aiw"));
  const question = { sessionId, asker, text, shownAs: "nobody" as const, at: theEveningBefore };
  const { questionId } = await transact((tx) => ask(tx, question));

  expect(await db.question.findUnique({ where: { id: questionId } })).toMatchObject({
    sessionId,
    askerId: "someone",
    text,
    shownAs: "nobody",
    votes: 1,
    askedAt: theEveningBefore,
  });
  const fact = await db.fact.findFirstOrThrow({ where: { type: "question.asked" } });
  expect(fact.payload).toEqual({ questionId, sessionId });
});

test("a question of a sign-up that fails is not asked", async () => {
  const { id: sessionId } = await aSession(await anAssociation("aiw"));
  const failing = transact(async (tx) => {
    await ask(tx, { sessionId, asker, text, shownAs: "nobody", at: theEveningBefore });
    throw new Error("the seat was not taken");
  });

  await expect(failing).rejects.toThrow("the seat was not taken");
  expect(await db.question.count({ where: { sessionId } })).toBe(0);
});
