import { feedbackTo } from "#app/features/feedback/read-feedback.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { meanOf } from "#app/features/polls/asked-polls.ts";
import { findPolls, findPollsToRun } from "#app/features/polls/find-polls.server.ts";
import { type Standing, standingOf } from "#app/features/questions/standing.ts";
import { questionsSeenBy, stateColumns } from "#app/features/questions/visibility.server.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { countAttendance } from "./count-attendance.server.ts";

/** A session that this office hosts, shows or has shown. @throws 404 */
export const sessionOfReport = async (scope: Scope, id: string) =>
  orNotFound(
    await db.session.findFirst({
      where: { id, ...concernedWith(scope) },
      select: {
        ...{ id: true, title: true, startsAt: true, endsAt: true, zone: true },
        ...{ cancelledAt: true, hostId: true },
        roomMoves: { where: { kind: "fallback", takenBackAt: null }, select: { id: true } },
      },
    }),
  );

/** Everything the report of a session tells this office. @throws 404 */
export async function readReport(scope: Scope, id: string) {
  const session = await sessionOfReport(scope, id);
  const [attendance, questions, polls, feedback] = await Promise.all([
    countAttendance(scope, session),
    questionsIn(scope, id),
    pollsIn(scope, session),
    feedbackTo(scope, id),
  ]);
  return {
    session,
    ...{ hasBegun: session.startsAt <= scope.now, isOver: session.endsAt <= scope.now },
    ...{ isHost: session.hostId === scope.association.id, wasLed: session.roomMoves.length > 0 },
    ...{ attendance, questions, polls, feedback },
  };
}

export type ReportData = Awaited<ReturnType<typeof readReport>>;

type Row = Parameters<typeof standingOf>[0] & { text: string; votes: number; how: string | null };

/** What this office deals with: all that was asked of it, and how it ended. */
async function questionsIn(scope: Scope, sessionId: string) {
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT question.text, question.votes, ${stateColumns},
      (SELECT how FROM "Answer" answer WHERE answer."questionId" = question.id) AS how
    ${questionsSeenBy(scope)} AND session.id = ${sessionId}
    ORDER BY question.votes DESC, question."askedAt", question.id`);
  const all = rows.map((row) => ({ ...row, standing: standingOf(row) }));
  const count = (...which: Standing[]) =>
    all.filter(({ standing }) => which.includes(standing)).length;
  const answered = (how: string | null) =>
    all.filter((row) => row.standing === "answered" && row.how === how).length;
  return {
    asked: all.length,
    ...{ spoken: answered("spoken"), written: answered("written"), settled: answered(null) },
    ...{ parked: count("parked"), open: count("open", "waiting", "answering") },
    ...{ merged: count("merged"), declined: count("declined") },
    left: all
      .filter(({ standing }) => ["open", "waiting", "answering", "parked"].includes(standing))
      .map(({ text, votes }) => ({ text, votes })),
  };
}

type Of = Pick<Awaited<ReturnType<typeof sessionOfReport>>, "id" | "hostId">;

/** To the host all that were opened, to a partner those whose result the room was shown. */
async function pollsIn(scope: Scope, { id, hostId }: Of) {
  const isHost = hostId === scope.association.id;
  const polls = isHost
    ? (await findPollsToRun(scope, id)).filter(({ wasOpened }) => wasOpened)
    : (await findPolls(id)).filter(({ isOpen }) => !isOpen);
  return polls.flatMap(({ counts, answers, ...poll }) =>
    counts && answers !== null
      ? [{ ...poll, counts, answers, mean: poll.kind === "scale" ? meanOf(counts) : null }]
      : [],
  );
}
