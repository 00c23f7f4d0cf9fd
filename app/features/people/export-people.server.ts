import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { Sheet, SheetFormat } from "#app/platform/sheet.server.ts";
import { mostInWorkbook, type PeopleFact, type PeopleFilter } from "./people.ts";
import { columnsOfPeople, rowOf } from "./people-sheet.ts";
import { findParts, findThese, type Part } from "./queries.server.ts";
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
  const isOpened = await hasOpened(scope, filter.session);
  const parts = await findParts(scope, filter, isOpened, atOnce);
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  const count = sum((part) => part.count);
  if (format === "xlsx" && count > mostInWorkbook) return null;
  const fact: PeopleFact = {
    type: "people.exported",
    associationId: scope.association.id,
    sessionId: filter.session || null,
    count,
    ofPartners: sum((part) => part.ofPartners),
    format,
  };
  await transact((tx) => record(tx, fact, scope));
  const { name, columns } = columnsOfPeople();
  return { name, columns, zone: scope.association.zone, rows: rowsOf(scope, parts) };
}

async function* rowsOf(scope: Scope, parts: Part[]) {
  for (const { ids } of parts) yield (await findThese(scope, ids.split(" "))).map(rowOf);
}
