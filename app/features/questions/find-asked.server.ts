import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { inTurn, type ShownAs, type Standing, standingOf, type Voter } from "./questions.ts";
import { askerShown, isAlive, mayBeRead, withAsker } from "./visibility.server.ts";

/** A question as everybody may read it. */
export type Asked = {
  id: string;
  text: string;
  /** What the asker chose to be called; null for who stays unnamed. */
  by: string | null;
  votes: number;
  /** As others see it: never "waiting", "declined" or "merged". */
  standing: Extract<Standing, "open" | "answering" | "answered" | "parked">;
  /** What was written as an answer. */
  answer: string | null;
};

/** What is asked of one session, in the turn of the answers. In the room also what nobody has let through yet, where the host wants it. */
export async function findAsked(sessionId: string, where: { inRoom: boolean }): Promise<Asked[]> {
  const rows = await rowsOf<AskedRow>(Prisma.sql`
    SELECT question.id, question.text, question.votes, question.turn, question."askedAt", ${stateColumns},
      ${askerShown} AS by, answer.text AS answer
    FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
    ${withAsker} LEFT JOIN "Answer" answer ON answer."questionId" = question.id
    WHERE session.id = ${sessionId} AND ${mayBeRead(where)}`);
  return rows
    .map((row) => ({ ...row, standing: standingOf(row) }))
    .sort(inTurn)
    .map(({ id, text, by, votes, answer, standing }) => ({
      ...{ id, text, by, votes, answer },
      standing: standing === "waiting" ? "open" : (standing as Asked["standing"]),
    }));
}

const stateColumns = Prisma.sql`
  question."withdrawnAt", question."claimUntil", question."declinedAt", question."mergedIntoId",
  question."answeringSince", question."settledAt", question."parkedAt", question."approvedAt"`;

type AskedRow = Parameters<typeof standingOf>[0] &
  Pick<Asked, "id" | "text" | "by" | "votes" | "answer"> & { turn: number | null; askedAt: Date };

/** One's own question, with what others do not see of it. */
export type OwnQuestion = {
  id: string;
  text: string;
  shownAs: ShownAs;
  standing: Standing;
  votes: number;
};

/** What one voter has asked in a session, oldest first, and which questions have the voter's vote. */
export async function findOwn(voter: Voter, sessionId: string) {
  const { kind, id } = voter;
  const [own, given] = await Promise.all([
    db.$queryRaw<(AskedRow & { shownAs: ShownAs })[]>`
      SELECT question.id, question.text, question.votes, question."shownAs", question."askedAt", ${stateColumns}
      FROM "Question" question
      WHERE question."sessionId" = ${sessionId} AND ${isAlive}
        AND question."askerKind" = ${kind} AND question."askerId" = ${id}
      ORDER BY question."askedAt", question.id`,
    db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT coalesce(question."mergedIntoId", question.id) AS id
      FROM "Upvote" given JOIN "Question" question ON question.id = given."questionId"
      WHERE question."sessionId" = ${sessionId} AND given."voterKind" = ${kind} AND given."voterId" = ${id}`,
  ]);
  return {
    questions: own.map((row) => {
      const { id, text, shownAs, votes } = row;
      return { id, text, shownAs, votes, standing: standingOf(row) } satisfies OwnQuestion;
    }),
    votedFor: given.map((row) => row.id),
  };
}

/** A question as who runs the session sees it: who asked, whether others read it, what is merged into it. */
export type ToRun = Omit<Asked, "standing"> & {
  standing: Standing;
  /** The name, for who runs the session; the expert reads what everybody reads. */
  asker: string | null;
  askedAt: Date;
  merged: { id: string; text: string; asker: string | null }[];
};

/** All that is asked of a session that this association hosts, in turn. */
export async function findQuestionsToRun(scope: Scope, sessionId: string): Promise<ToRun[]> {
  const mayName = scope.actor.kind === "staff";
  const rows = await db.$queryRaw<(AskedRow & { name: string | null })[]>`
    SELECT question.id, question.text, question.votes, question.turn, question."askedAt", ${stateColumns},
      ${askerShown} AS by, coalesce(seat.name, asker.name) AS name, answer.text AS answer
    FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
    ${withAsker} LEFT JOIN "Answer" answer ON answer."questionId" = question.id
    WHERE session.id = ${sessionId} AND session."hostId" = ${scope.association.id} AND ${isAlive}`;
  const shown = rows.map((row) => ({
    ...row,
    standing: standingOf(row),
    asker: mayName ? row.name : row.by,
  }));
  return shown
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .sort(inTurn)
    .map(({ id, text, by, votes, answer, standing, asker, askedAt }) => ({
      ...{ id, text, by, votes, answer, standing, asker, askedAt },
      merged: shown
        .filter(({ mergedIntoId }) => mergedIntoId === id)
        .map((one) => ({ id: one.id, text: one.text, asker: one.asker })),
    }));
}
