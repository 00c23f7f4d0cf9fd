import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { findIds } from "./find-ids.server.ts";
import { among, findOutline } from "./outline.server.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";
import { narrowed } from "./search.server.ts";

type Span = { from: Date; to: Date };

/** Every session that an association shows in a month, what is over included. */
export async function findMonth(scope: Scope, { from, to }: Span, filters: ProgrammeFilters) {
  const shown = among(await findOutline(scope, { from, to }));
  const rows = await readRows(await findIds(await narrowed(scope, filters, shown)));
  return rows.map((row) => toRow(row, scope));
}

/** When an association's first and last session begin: beyond them no month needs a link. */
export async function spanOfProgramme(scope: Scope) {
  const [span] = await rowsOfOnce<{ first: Date | null; last: Date | null }>(Prisma.sql`
    SELECT min("startsAt") AS first, max("startsAt") AS last
    FROM "Showing" WHERE "associationId" = ${scope.association.id}`);
  return { first: span?.first ?? scope.now, last: span?.last ?? scope.now };
}
