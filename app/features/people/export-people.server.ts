import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { Sheet, SheetFormat } from "#app/platform/sheet.server.ts";
import { mostInWorkbook, type PeopleFact, type PeopleFilter } from "./people.ts";
import { columnsOfPeople, rowOf } from "./people-sheet.ts";
import { findIds, findThese } from "./queries.server.ts";
import { hasOpened } from "./views.server.ts";

/** People that are read and told at once, while everybody else waits. */
const atOnce = 250;

/**
 * Everybody of the current filter as a table; that it was taken away stands in the journal. Null where a
 * workbook would be too long.
 */
export async function exportPeople(
  scope: Scope,
  filter: PeopleFilter,
  format: SheetFormat,
): Promise<Sheet | null> {
  const { ids, ofPartners } = await findIds(scope, filter, await hasOpened(scope, filter.session));
  if (format === "xlsx" && ids.length > mostInWorkbook) return null;
  const fact: PeopleFact = {
    type: "people.exported",
    associationId: scope.association.id,
    sessionId: filter.session || null,
    count: ids.length,
    ofPartners,
    format,
  };
  await transact((tx) => record(tx, fact, scope));
  const { name, columns } = columnsOfPeople();
  return { name, columns, zone: scope.association.zone, rows: partsOf(scope, ids) };
}

async function* partsOf(scope: Scope, ids: string[]) {
  for (let from = 0; from < ids.length; from += atOnce)
    yield (await findThese(scope, ids.slice(from, from + atOnce))).map(rowOf);
}
