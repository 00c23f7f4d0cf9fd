import type { Scope } from "#app/features/identity/scope.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

/** The series that a session belongs to, where this association shows more than one date of it. */
export async function findSeriesOf(scope: Scope, sessionId: string) {
  const [series] = await rowsOf<{ id: string; title: string; dates: number }>(Prisma.sql`
    SELECT series.id, series.title, (SELECT count(*)::int FROM "Session" session
      WHERE "seriesId" = series.id AND ${shownBySql(scope)}) AS dates
    FROM "Session" own JOIN "Series" series ON series.id = own."seriesId" WHERE own.id = ${sessionId}`);
  return series && series.dates > 1 ? series : null;
}
