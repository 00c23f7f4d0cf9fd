import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import type { PersonScope } from "./person-scope.server.ts";

/** The companies that a person acts for now, by name. */
export async function findOwnCompanies({ person }: PersonScope) {
  const rows = await db.representation.findMany({
    where: { personId: person.id, until: null, company: { mergedIntoId: null } },
    select: { mayEdit: true, company: { select: { id: true, name: true } } },
  });
  const own = rows.map(({ company, mayEdit }) => ({ ...company, mayEdit }));
  return sortedBy(own, ({ name }) => name);
}
