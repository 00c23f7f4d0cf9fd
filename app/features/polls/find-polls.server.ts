import type { Scope } from "#app/features/identity/scope.ts";
import type { Voter } from "#app/features/questions/questions.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type OwnChoice, type PollToRun, placesOf, type ShownPoll } from "./asked-polls.ts";
import type { Kind } from "./polls.ts";

type Row = {
  id: string;
  question: string;
  kind: Kind;
  options: string[];
  openedAt: Date | null;
  closedAt: Date | null;
  shownAt: Date | null;
  answers: number;
  chosen: Record<string, number>;
};

/** With how many have answered, and how many chose each place; never who. */
const counted = (where: Prisma.Sql) =>
  rowsOf<Row>(Prisma.sql`
  SELECT poll.id, poll.question, poll.kind, poll.options, poll."openedAt", poll."closedAt", poll."shownAt",
    (SELECT count(*)::int FROM "PollAnswer" answer WHERE answer."pollId" = poll.id) AS answers,
    (SELECT coalesce(jsonb_object_agg(place, times), '{}') FROM (
      SELECT place, count(*)::int AS times FROM "PollAnswer" answer, unnest(answer.chosen) AS place
      WHERE answer."pollId" = poll.id GROUP BY place) given) AS chosen
  FROM "Poll" poll WHERE ${where} ORDER BY poll."madeAt", poll.id`);

const isOpen = ({ openedAt, closedAt }: Row) => openedAt !== null && closedAt === null;
const countsOf = (row: Row) => placesOf(row).map((place) => row.chosen[place] ?? 0);

/** What everybody in the room of a session sees: the open one, and those whose result is shown. */
export async function findPolls(sessionId: string): Promise<ShownPoll[]> {
  const rows = await counted(Prisma.sql`poll."sessionId" = ${sessionId}
    AND poll."openedAt" IS NOT NULL AND (poll."closedAt" IS NULL OR poll."shownAt" IS NOT NULL)`);
  return rows.map((row) => ({
    ...{ id: row.id, question: row.question, kind: row.kind, options: row.options },
    ...{ isOpen: isOpen(row), openedAt: row.openedAt?.getTime() ?? 0 },
    answers: row.shownAt ? row.answers : null,
    counts: row.shownAt ? countsOf(row) : null,
  }));
}

/** All of a session that this association hosts, with what the room does not see yet. */
export async function findPollsToRun(
  { association }: Pick<Scope, "association">,
  sessionId: string,
): Promise<PollToRun[]> {
  const rows = await counted(Prisma.sql`EXISTS (SELECT FROM "Session" session
    WHERE session.id = poll."sessionId" AND session.id = ${sessionId} AND session."hostId" = ${association.id})`);
  return rows.map((row) => ({
    ...{ id: row.id, question: row.question, kind: row.kind, options: row.options },
    ...{ isOpen: isOpen(row), isShown: row.shownAt !== null, wasOpened: row.openedAt !== null },
    ...{ answers: row.answers, counts: countsOf(row) },
  }));
}

/** What one voter has chosen in the polls of a session. */
export async function findChoices({ kind, id }: Voter, sessionId: string): Promise<OwnChoice[]> {
  const rows = await db.pollAnswer.findMany({
    where: { voterKind: kind, voterId: id, poll: { sessionId } },
    select: { pollId: true, chosen: true },
    orderBy: { pollId: "asc" },
  });
  return rows.map(({ pollId, chosen }) => ({ id: pollId, chosen }));
}
