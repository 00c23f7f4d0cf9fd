import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { matching, type ProgrammeFilters } from "./programme-filters.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { shownBy } from "./visibility.server.ts";

type Span = { from: Date; to: Date };

/** Every session that an association shows in a month, what is over included. */
export async function findMonth(scope: Scope, { from, to }: Span, filters: ProgrammeFilters) {
  const sessions = await db.session.findMany({
    where: {
      AND: [shownBy(scope), { startsAt: { gte: from, lt: to } }, ...matching(filters, scope.now)],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: rowFields,
  });
  return sessions.map((session) => toRow(session, scope));
}

/** When an association's first and last session begin: beyond them no month needs a link. */
export async function spanOfProgramme(scope: Scope) {
  const { _min, _max } = await db.session.aggregate({
    where: shownBy(scope),
    _min: { startsAt: true },
    _max: { startsAt: true },
  });
  return { first: _min.startsAt ?? scope.now, last: _max.startsAt ?? scope.now };
}
