import type { Reach } from "#app/features/companies/levels.ts";
import { reachOf, runningAt } from "#app/features/companies/reach.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonScope } from "./person-scope.server.ts";

/** What somebody may see: as a member of the associations of the companies that they act for now. */
export async function readsWith({
  person,
  now,
}: Pick<PersonScope, "person" | "now">): Promise<Reach> {
  const companies = { people: { some: { personId: person.id, until: null } }, mergedIntoId: null };
  const memberships = await db.membership.findMany({
    where: { ...runningAt(now), company: companies },
    select: { associationId: true },
  });
  return reachOf(memberships.map(({ associationId }) => associationId));
}
