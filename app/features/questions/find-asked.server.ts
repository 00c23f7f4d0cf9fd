import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { Asked, OwnQuestion, OwnQuestions } from "./asked.ts";
import { type Voter, voterKey } from "./questions.ts";
import { inTurn, type Standing, standingOf } from "./standing.ts";
import { askerShown, isAlive, mayBeRead, stateColumns, withAsker } from "./visibility.server.ts";

/**
 * What is asked of one session, in the turn of the answers. In the room also what nobody has let through yet, where the
 * host wants it. `ask` runs the statement, inside a transaction where there is one.
 */
export async function findAsked(
  sessionId: string,
  where: { inRoom: boolean },
  ask: (statement: Prisma.Sql) => Promise<AskedRow[]> = rowsOf,
): Promise<Asked[]> {
  const rows = await ask(Prisma.sql`
    SELECT question.id, question.text, question.votes, question.turn, question."askedAt", ${stateColumns},
      ${askerShown} AS by, answer.text AS answer
    FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
    ${withAsker} LEFT JOIN "Answer" answer ON answer."questionId" = question.id
    WHERE session.id = ${sessionId} AND ${mayBeRead(where)}`);
  return rows
    .map((row): Asked => {
      const { id, text, by, votes, answer, turn, askedAt } = row;
      const standing = asOthersSee(standingOf(row));
      return { id, text, by, votes, answer, turn, askedAt: askedAt.getTime(), standing };
    })
    .sort(inTurn);
}

/** What is let through by nobody and shows all the same is open to them. */
const asOthersSee = (standing: Standing) =>
  standing === "waiting" ? "open" : (standing as Asked["standing"]);

type AskedRow = Parameters<typeof standingOf>[0] &
  Pick<Asked, "id" | "text" | "by" | "votes" | "answer" | "turn"> & { askedAt: Date };

/** What one voter has asked in a session, oldest first, and which questions have the voter's vote. */
export async function findOwn(voter: Voter, sessionId: string): Promise<OwnQuestions> {
  const { kind, id } = voter;
  const [own, given] = await Promise.all([
    rowsOf<OwnRow>(Prisma.sql`
      ${ownQuestions} WHERE question."sessionId" = ${sessionId} AND ${isAlive}
        AND question."askerKind" = ${kind} AND question."askerId" = ${id}
      ORDER BY question."askedAt", question.id`),
    db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT coalesce(question."mergedIntoId", question.id) AS id
      FROM "Upvote" given JOIN "Question" question ON question.id = given."questionId"
      WHERE question."sessionId" = ${sessionId} AND given."voterKind" = ${kind} AND given."voterId" = ${id}`,
  ]);
  return { questions: own.map(asOwn), votedFor: given.map((row) => row.id) };
}

/** The own questions of everybody who has asked in a session, by `voterKey`. */
export async function findOwnOfAll(sessionId: string): Promise<Map<string, OwnQuestion[]>> {
  const rows = await rowsOf<OwnRow>(Prisma.sql`
    ${ownQuestions} WHERE question."sessionId" = ${sessionId} AND ${isAlive}
      AND question."askerId" IS NOT NULL
    ORDER BY question."askedAt", question.id`);
  const byVoter = new Map<string, OwnQuestion[]>();
  for (const row of rows) {
    const key = voterKey({ kind: row.askerKind, id: row.askerId });
    byVoter.set(key, [...(byVoter.get(key) ?? []), asOwn(row)]);
  }
  return byVoter;
}

const ownQuestions = Prisma.sql`
  SELECT question.id, question.text, question.votes, question."shownAs", question."askerKind",
    question."askerId", ${stateColumns}, answer.text AS answer, coalesce(answer.how = 'spoken', false) AS "isSpoken"
  FROM "Question" question LEFT JOIN "Answer" answer ON answer."questionId" = question.id`;

type OwnRow = Parameters<typeof standingOf>[0] &
  Omit<OwnQuestion, "standing"> & { askerKind: Voter["kind"]; askerId: string };

const asOwn = ({ id, text, shownAs, votes, answer, isSpoken, ...row }: OwnRow): OwnQuestion => ({
  ...{ id, text, shownAs, votes, answer, isSpoken },
  standing: standingOf(row),
});

/** Whether questions show in the room of a session before anybody has let them through. */
export async function areAtOnce(id: string): Promise<boolean> {
  const select = { questionsAtOnce: true };
  return (await db.session.findUniqueOrThrow({ where: { id }, select })).questionsAtOnce;
}

/** What an asker may be called to others; by a pass nobody is. @throws 404 for who is neither seat nor asker */
export async function getAsker({ kind, id }: Voter) {
  const select = { name: true, company: true };
  if (kind === "pass") return { name: "", company: "" };
  return orNotFound(
    kind === "registration"
      ? await db.registration.findUnique({ where: { id }, select })
      : await db.asker.findUnique({ where: { id }, select }),
  );
}
