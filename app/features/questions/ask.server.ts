import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { type By, recordFrom } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { noteQuestion } from "./note-question.server.ts";
import { type AskForm, type AskRefusal, mostOpenOfOne, type NewQuestion } from "./questions.ts";
import { hasSay, takesQuestions, voterOf } from "./voter.server.ts";

type Outcome = { ok: true; questionId: string } | { ok: false; refusal: AskRefusal };

/** Asks before and during the session, from a place or in the room. @throws 404 for who has no say in it */
export function askQuestion(scope: Scope, sessionId: string, form: AskForm): Promise<Outcome> {
  const asker = voterOf(scope);
  return transact(async (tx) => {
    const [found] = await tx.$queryRaw<{ takes: boolean; open: number }[]>`
      SELECT ${takesQuestions(Prisma.sql`session`, scope.now)} AS takes, (
        SELECT count(*)::int FROM "Question" own
        WHERE own."sessionId" = session.id AND own."askerKind" = ${asker.kind} AND own."askerId" = ${asker.id}
          AND own."settledAt" IS NULL AND own."withdrawnAt" IS NULL AND own."declinedAt" IS NULL
          AND own."claimUntil" IS NULL
      ) AS open
      FROM "Session" session
      WHERE session.id = ${sessionId} AND ${hasSay(asker, Prisma.sql`session.id`)}`;
    if (!found) throw notFound();
    if (!found.takes) return { ok: false, refusal: "session-over" };
    if (found.open >= mostOpenOfOne) return { ok: false, refusal: "too-many" };
    const shownAs = asker.kind === "pass" ? "nobody" : form.shownAs;
    return ask(tx, { sessionId, asker, text: form.text, shownAs, at: scope.now });
  });
}

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
  await noteQuestion(tx, { now: at }, { type: "question.asked", questionId: id, sessionId });
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
