import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { Sheet, SheetFormat } from "#app/platform/sheet.server.ts";
import type { PeopleFact, PeopleFilter } from "./people.ts";
import { peopleSheet } from "./people-sheet.ts";
import { findAllPeople } from "./queries.server.ts";
import { hasOpened } from "./views.server.ts";

/** Everybody of the current filter as a table; that it was taken away stands in the journal. */
export async function exportPeople(
  scope: Scope,
  filter: PeopleFilter,
  format: SheetFormat,
): Promise<Sheet> {
  const people = await findAllPeople(scope, filter, await hasOpened(scope, filter.session));
  const fact: PeopleFact = {
    type: "people.exported",
    associationId: scope.association.id,
    sessionId: filter.session || null,
    count: people.length,
    ofPartners: people.filter(({ isOwn }) => !isOwn).length,
    format,
  };
  await transact((tx) => record(tx, fact, scope));
  return peopleSheet(people, scope.association.zone);
}
