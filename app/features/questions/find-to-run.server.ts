import type { Scope } from "#app/features/identity/scope.ts";
import { moderatedBeside } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { ToRun } from "./asked.ts";
import { inTurn, standingOf } from "./standing.ts";
import { askerShown, isAlive, mayBeRead, stateColumns, withAsker } from "./visibility.server.ts";

/** All that is asked of a session that this association hosts, in turn. */
export const findQuestionsToRun = ({ actor, association }: Scope, sessionId: string) =>
  find(Prisma.sql`session.id = ${sessionId} AND session."hostId" = ${association.id}`, {
    by: askerShown,
    asker: actor.kind === "staff" ? Prisma.sql`coalesce(seat.name, asker.name)` : askerShown,
  });

/**
 * The same of one that it moderates beside the host. Who asked unnamed told the host alone who they are; who asked by
 * name through others is named once everybody in the room may read it.
 */
export function findQuestionsBeside({ association: { id } }: Scope, sessionId: string) {
  const isOwn = Prisma.sql`coalesce(seat."throughId", asker."throughId") = ${id}`;
  const shown = Prisma.sql`
    CASE WHEN ${isOwn} OR ${mayBeRead({ inRoom: true })} THEN ${askerShown} END`;
  const where = Prisma.sql`session.id = ${sessionId} AND ${moderatedBeside(Prisma.sql`${id}`)}`;
  return find(where, { by: shown, asker: shown });
}

type Row = Parameters<typeof standingOf>[0] &
  Pick<ToRun, "id" | "text" | "by" | "asker" | "votes" | "answer" | "turn"> & { askedAt: Date };

/** `by`: who asked, as others are told; `asker`: as this reader may know it. */
type Named = { by: Prisma.Sql; asker: Prisma.Sql };

async function find(where: Prisma.Sql, { by, asker }: Named): Promise<ToRun[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT question.id, question.text, question.votes, question.turn, question."askedAt", ${stateColumns},
      ${by} AS by, ${asker} AS asker, answer.text AS answer
    FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
    ${withAsker} LEFT JOIN "Answer" answer ON answer."questionId" = question.id
    WHERE ${where} AND ${isAlive}`;
  const shown = rows.map((row) => ({
    ...row,
    standing: standingOf(row),
    askedAt: row.askedAt.getTime(),
  }));
  return shown
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .sort(inTurn)
    .map(({ id, text, by, votes, answer, standing, asker, turn, askedAt }) => ({
      ...{ id, text, by, votes, answer, standing, asker, turn, askedAt },
      merged: shown
        .filter(({ mergedIntoId }) => mergedIntoId === id)
        .map((one) => ({ id: one.id, text: one.text, asker: one.asker })),
    }));
}
