import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { markStale } from "#app/platform/stale.server.ts";
import { mayBeRead } from "./visibility.server.ts";
import { hasSay, voterOf } from "./voter.server.ts";

/**
 * "Mitfragen": one vote of one voter for what they can read and is not answered yet, and none twice, whichever of
 * the merged questions they once asked. A vote is a row, not a fact. @throws 404
 */
export async function vote(scope: Scope, sessionId: string, questionId: string) {
  const voter = voterOf(scope);
  const [found] = await db.$queryRaw<{ id: string }[]>`
    WITH question AS (${openQuestion(voter, sessionId, questionId)}), put AS (
      INSERT INTO "Upvote" ("questionId", "voterKind", "voterId", "votedAt")
      SELECT question.id, ${voter.kind}, ${voter.id}, ${scope.now} FROM question
      WHERE NOT EXISTS (
        SELECT FROM "Upvote" given JOIN "Question" merged ON merged.id = given."questionId"
        WHERE merged."mergedIntoId" = ${questionId}
          AND given."voterKind" = ${voter.kind} AND given."voterId" = ${voter.id})
      ON CONFLICT DO NOTHING RETURNING "questionId"
    ), counted AS (
      UPDATE "Question" SET votes = votes + 1 FROM put WHERE "Question".id = put."questionId"
    )
    SELECT id FROM question`;
  return told(sessionId, found);
}

/** Takes the vote back; who asked cannot ask no more but withdraw. @throws 404 */
export async function takeVoteBack(scope: Scope, sessionId: string, questionId: string) {
  const voter = voterOf(scope);
  const [found] = await db.$queryRaw<{ id: string }[]>`
    WITH question AS (${openQuestion(voter, sessionId, questionId)}), gone AS (
      DELETE FROM "Upvote" given USING "Question" asked
      WHERE asked.id = given."questionId" AND (asked.id = ${questionId} OR asked."mergedIntoId" = ${questionId})
        AND given."voterKind" = ${voter.kind} AND given."voterId" = ${voter.id}
        AND (asked."askerId" IS DISTINCT FROM ${voter.id} OR asked."askerKind" <> ${voter.kind})
        AND EXISTS (SELECT FROM question)
      RETURNING "questionId"
    ), counted AS (
      UPDATE "Question" SET votes = votes - 1
      WHERE id = ${questionId} AND EXISTS (SELECT FROM gone)
    )
    SELECT id FROM question`;
  return told(sessionId, found);
}

/** Locked, so that counts add up; only while votes still matter. */
const openQuestion = (
  voter: Parameters<typeof hasSay>[0],
  sessionId: string,
  questionId: string,
) => Prisma.sql`
  SELECT question.id FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
  WHERE question.id = ${questionId} AND session.id = ${sessionId} AND question."settledAt" IS NULL
    AND ${mayBeRead({ inRoom: true })} AND ${hasSay(voter, Prisma.sql`session.id`)}
  FOR UPDATE OF question`;

async function told(sessionId: string, found: { id: string } | undefined) {
  if (!found) throw notFound();
  hourChanged(sessionId);
  await markStale([sessionId]);
  return { ok: true as const };
}
