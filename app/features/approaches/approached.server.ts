import { publicReach, type Reach } from "#app/features/companies/levels.ts";
import { reachOf, runningAt } from "#app/features/companies/reach.server.ts";
import { isListed } from "#app/features/finding/listed.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findPerson } from "#app/features/representations/person-scope.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** What whoever looks may see of companies, and as whom they are in, if they are. */
export type Reader = { reach: Reach; person: { name: string; email: string } | null };

/** A guest sees what is public, a person of companies what those companies may see. */
export async function readerOf(request: Request, now: Date): Promise<Reader> {
  const scope = await findPerson(request);
  if (!scope) return { reach: publicReach, person: null };
  const represented = await db.representation.findMany({
    where: { personId: scope.person.id, until: null },
    select: { company: { select: { memberships: { where: runningAt(now) } } } },
  });
  const memberOf = represented.flatMap(({ company }) => company.memberships);
  const reach = await reachOf(memberOf.map(({ associationId }) => associationId));
  return { reach, person: scope.person };
}

/** A company of this portal's list, as far as the reader may know of it. @throws 404 */
export async function getApproached(
  { association, now, locale }: Scope,
  { companyId, reader }: { companyId: string; reader: Reader },
) {
  const { allied } = await reachOf([association.id]);
  const looker = {
    ...{ reach: reader.reach, now, locale, associationIds: allied },
    portalId: association.id,
  };
  const [company] = await rowsOf<{ id: string; name: string }>(Prisma.sql`
    SELECT c.id, c.name FROM "Company" c WHERE c.id = ${companyId} AND ${isListed(looker, {})}`);
  return orNotFound(company);
}
