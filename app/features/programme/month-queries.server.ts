import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { among, findOutline } from "./outline.server.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { narrowed } from "./search.server.ts";

type Span = { from: Date; to: Date };

/** Every session that an association shows in a month, what is over included. */
export async function findMonth(scope: Scope, { from, to }: Span, filters: ProgrammeFilters) {
  const sessions = await db.session.findMany({
    where: {
      AND: await narrowed(scope, filters, among(await findOutline(scope, { from, to }))),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: rowFields,
  });
  return sessions.map((session) => toRow(session, scope));
}

/** When an association's first and last session begin: beyond them no month needs a link. */
export async function spanOfProgramme(scope: Scope) {
  const shown = await findOutline(scope);
  return { first: shown[0]?.startsAt ?? scope.now, last: shown.at(-1)?.startsAt ?? scope.now };
}
