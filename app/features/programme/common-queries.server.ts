import type { Scope } from "#app/features/identity/scope.ts";
import { openToAll } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fromToday, type ProgrammeFilters } from "./programme-filters.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { narrowed } from "./search.server.ts";
import { countByTopic } from "./topic-counts.server.ts";

type OpenScope = Pick<Scope, "now" | "locale">;

/** The day of the installation's own pages, which belong to no association. */
const commonZone = "Europe/Berlin";

/** What the installation shows of everybody. */
export const commonProgramme = ({ now }: Pick<Scope, "now">) => ({
  ...openToAll,
  ...fromToday(now, commonZone),
});

/** Nobody turns further; counting on would cost more than the page itself. */
const ahead = 9;

/** Every published session of the installation from the start of today, a page at a time. */
export async function findCommonProgramme(
  scope: OpenScope,
  {
    page = 1,
    pageSize = 60,
    ...filters
  }: ProgrammeFilters & { page?: number; pageSize?: number } = {},
) {
  const where = {
    AND: await narrowed(scope, filters, commonProgramme(scope)),
  };
  const [count, sessions] = await Promise.all([
    db.session.count({ where, take: (page + ahead) * pageSize }),
    db.session.findMany({
      where,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: rowFields,
    }),
  ]);
  const rows = sessions.map((session) => toRow(session, scope));
  return { rows, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
}

/** The topics of the common programme with the number of their coming sessions. */
export const countCommonTopics = (scope: OpenScope) =>
  countByTopic(
    { AND: [openToAll, fromToday(scope.now, commonZone), { cancelledAt: null }] },
    scope,
  );
