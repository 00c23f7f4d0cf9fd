import { askerShown, mayBeRead, withAsker } from "#app/features/questions/visibility.server.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import type { Chapter } from "./archive.ts";

type Span = { session: { id: string }; startedAt: Date | null; endedAt: Date | null };

/**
 * The questions that were answered aloud while a recording ran, each where it was taken up. Of them everybody reads
 * what everybody may read on the session's page, and no more.
 */
export async function findChapters({ session, startedAt, endedAt }: Span): Promise<Chapter[]> {
  if (!startedAt) return [];
  const rows = await rowsOfOnce<{
    id: string;
    text: string;
    by: string | null;
    at: Date;
  }>(Prisma.sql`
    SELECT question.id, question.text, ${askerShown} AS by,
      coalesce(answer."begunAt", answer."answeredAt") AS at
    FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
    JOIN "Answer" answer ON answer."questionId" = question.id AND answer.how = 'spoken'
    ${withAsker}
    WHERE session.id = ${session.id} AND ${mayBeRead({ inRoom: false })}
      AND question."settledAt" IS NOT NULL
    ORDER BY at, question.id`);
  return rows
    .filter(({ at }) => at >= startedAt && (!endedAt || at < endedAt))
    .map(({ at, ...row }) => ({
      ...row,
      seconds: Math.floor((at.getTime() - startedAt.getTime()) / 1000),
    }));
}
