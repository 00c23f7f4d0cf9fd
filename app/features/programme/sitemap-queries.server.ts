import type { Scope } from "#app/features/identity/scope.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fromToday } from "./programme-filters.server.ts";

/** A sheet of a sitemap holds 50,000 addresses; each session has two. */
const atMost = 20_000;

/** The sessions whose pages a search engine should know: the coming ones. */
export async function findComingIds(scope: Scope): Promise<string[]> {
  const coming = await db.session.findMany({
    where: { AND: [shownBy(scope), fromToday(scope.now, scope.association.zone)] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: atMost,
    select: { id: true },
  });
  return coming.map(({ id }) => id);
}

/** The series of which it shows a date that is still to come. */
export async function findComingSeries(scope: Scope): Promise<string[]> {
  const series = await db.series.findMany({
    where: {
      sessions: { some: { AND: [shownBy(scope), fromToday(scope.now, scope.association.zone)] } },
    },
    orderBy: { id: "asc" },
    take: atMost,
    select: { id: true },
  });
  return series.map(({ id }) => id);
}
