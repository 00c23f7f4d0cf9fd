import type { Scope } from "#app/features/identity/scope.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { findComing } from "./outline.server.ts";
import { fromToday } from "./programme-filters.server.ts";

/** A sheet of a sitemap holds 50,000 addresses; each session has two. */
const atMost = 20_000;

/** The sessions whose pages a search engine should know: the coming ones. */
export async function findComingIds(scope: Scope): Promise<string[]> {
  const coming = await findComing(scope);
  return coming.slice(0, atMost).map(({ id }) => id);
}

/** The series of which it shows a date that is still to come. */
export async function findComingSeries(scope: Scope): Promise<string[]> {
  const series = await rowsOfOnce<{ id: string }>(Prisma.sql`
    SELECT DISTINCT "seriesId" AS id FROM "Session" session
    WHERE "seriesId" IS NOT NULL AND ${shownBySql(scope)}
      AND ${fromToday(scope.now, scope.association.zone)}
    ORDER BY id LIMIT ${atMost}`);
  return series.map(({ id }) => id);
}
