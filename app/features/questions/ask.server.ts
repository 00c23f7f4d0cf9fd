import { afterCommit, Prisma, type Tx } from "#app/platform/db.server.ts";
import { type By, record, recordFrom } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { NewQuestion, QuestionFact } from "./questions.ts";

/** Keeps a question in the transaction of whoever brings it, with its asker's vote; its text never travels in a fact. */
export async function ask(tx: Tx, { sessionId, asker, text, shownAs, at }: NewQuestion) {
  const id = newId();
  await tx.question.create({
    data: {
      ...{ id, sessionId, text, shownAs, votes: 1 },
      ...{ askerKind: asker.kind, askerId: asker.id, askedAt: at },
      upvotes: { create: { voterKind: asker.kind, voterId: asker.id, votedAt: at } },
    },
  });
  await record<QuestionFact>(
    tx,
    { type: "question.asked", questionId: id, sessionId },
    { now: at },
  );
  await afterCommit(tx, async () => hourChanged(sessionId));
  return { ok: true as const, questionId: id };
}

type WithSeat = { sessionId: string; registrationId: string; text: string };

/** With the sign-up itself; nobody is named. */
export const askWithSeat = (tx: Tx, { now }: By, { sessionId, registrationId, text }: WithSeat) =>
  ask(tx, {
    ...{ sessionId, text, shownAs: "nobody", at: now },
    asker: { kind: "registration", id: registrationId },
  });

/** The same at the end of the WITH of a larger statement, shown as nobody's, by the registration in `asker` (id, sessionId). */
export const askedWith = (asker: Prisma.Sql, text: string, by: By) => Prisma.sql`
  , asked AS (
    INSERT INTO "Question" (id, "sessionId", "askerId", text, "askedAt", votes)
    SELECT ${newId()}, "sessionId", id, ${text}, ${by.now}, 1 FROM ${asker}
    RETURNING id, "sessionId", "askerId"
  ), "askedAlong" AS (
    INSERT INTO "Upvote" ("questionId", "voterKind", "voterId", "votedAt")
    SELECT id, 'registration', "askerId", ${by.now} FROM asked
  ), "askedNoted" AS (${recordFrom(
    Prisma.sql`asked`,
    Prisma.sql`'question.asked'`,
    Prisma.sql`NULL`,
    Prisma.sql`jsonb_build_object('questionId', id, 'sessionId', "sessionId")`,
    by,
  )})`;
