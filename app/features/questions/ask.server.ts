import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { type By, record, recordFrom } from "#app/platform/facts.server.ts";
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

/** The same at the end of the WITH of a larger statement, asked anonymously by the row of `asker` (id, sessionId). */
export const askedWith = (asker: Prisma.Sql, text: string, by: By) => Prisma.sql`
  , asked AS (
    INSERT INTO "Question" (id, "sessionId", "askerId", text, anonymous, "askedAt")
    SELECT ${newId()}, "sessionId", id, ${text}, true, ${by.now} FROM ${asker}
    RETURNING id, "sessionId"
  ), "askedNoted" AS (${recordFrom(
    Prisma.sql`asked`,
    Prisma.sql`'question.asked'`,
    Prisma.sql`NULL`,
    Prisma.sql`jsonb_build_object('questionId', id, 'sessionId', "sessionId")`,
    by,
  )})`;
