import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { NewQuestion, QuestionFact } from "./questions.ts";

/** Keeps a question in the transaction of whoever brings it; its text never travels in a fact. */
export async function ask(tx: Tx, { sessionId, askerId, text, anonymous, at }: NewQuestion) {
  const id = newId();
  await tx.question.create({ data: { id, sessionId, askerId, text, anonymous, askedAt: at } });
  await record<QuestionFact>(
    tx,
    { type: "question.asked", questionId: id, sessionId },
    { now: at },
  );
  return { ok: true as const, questionId: id };
}
