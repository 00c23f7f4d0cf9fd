import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { QuestionFilter } from "./question-filter.ts";
import { standingOf } from "./standing.ts";
import { questionsSeenBy, stateColumns, stillOpen } from "./visibility.server.ts";

type Row = Parameters<typeof standingOf>[0] & {
  id: string;
  text: string;
  votes: number;
  askedAt: Date;
  sessionId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  hostId: string;
};

/** More than this nobody reads at once; a search or a session narrows it. */
export const mostQuestions = 500;

/** The questions an office deals with, by session: the next one first, and in it the oldest question. */
export async function findQuestions(scope: Scope, filter: QuestionFilter) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT question.id, question.text, question.votes, question."askedAt", ${stateColumns}, session.id AS "sessionId",
      session.title, session."startsAt", session."endsAt", session.zone, session."hostId"
    ${questionsSeenBy(scope)} AND ${wantedBy(scope, filter)}
    ORDER BY ${filter.isPast ? Prisma.sql`session."startsAt" DESC` : Prisma.sql`session."startsAt"`},
      session.id, question."askedAt", question.id LIMIT ${mostQuestions}`;
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.sessionId, [...(groups.get(row.sessionId) ?? []), row]);
  return [...groups.values()].map((questions) => {
    const [{ sessionId: id, title, startsAt, endsAt, zone, hostId }] = questions as [Row];
    return {
      session: { id, title, startsAt, endsAt, zone, isOwn: hostId === scope.association.id },
      open: questions.filter(({ settledAt }) => settledAt === null).length,
      questions: questions.map((row) => ({
        id: row.id,
        text: row.text,
        votes: row.votes,
        standing: standingOf(row),
        isSettled: row.settledAt !== null,
      })),
    };
  });
}

function wantedBy({ now }: Scope, { q, session, state, isPast }: QuestionFilter) {
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const conditions = [
    session
      ? Prisma.sql`session.id = ${session}`
      : isPast
        ? Prisma.sql`session."endsAt" <= ${now}`
        : state === "open"
          ? stillOpen
          : Prisma.sql`session."endsAt" > ${now}`,
    state === "open" && Prisma.sql`question."settledAt" IS NULL`,
    state === "settled" && Prisma.sql`question."settledAt" IS NOT NULL`,
    q && Prisma.sql`(question.text ILIKE ${part} OR session.title ILIKE ${part})`,
  ].filter((condition) => typeof condition === "object");
  return Prisma.join(conditions, " AND ");
}

/** How many questions wait for an answer. */
export async function countOpenQuestions(scope: Scope): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${questionsSeenBy(scope)} AND ${stillOpen}`;
  return row?.count ?? 0;
}
