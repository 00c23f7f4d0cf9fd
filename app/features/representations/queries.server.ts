import { memberOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { PersonScope } from "./person-scope.server.ts";
import { getRepresented } from "./represented.server.ts";

/** The companies that a person acts for now, by name. */
export async function findOwnCompanies({ person }: PersonScope) {
  const rows = await db.representation.findMany({
    where: { personId: person.id, until: null, company: { mergedIntoId: null } },
    select: { mayEdit: true, company: { select: { id: true, name: true } } },
  });
  const own = rows.map(({ company, mayEdit }) => ({ ...company, mayEdit }));
  return sortedBy(own, ({ name }) => name);
}

/** Who acts for a company now, and who is asked to; `isOwn`: whoever reads it. */
async function peopleOf(companyId: string, now: Date, personId?: string) {
  const [people, invited] = await Promise.all([
    db.representation.findMany({
      where: { companyId, until: null },
      orderBy: { since: "asc" },
      select: {
        ...{ id: true, personId: true, mayEdit: true, since: true },
        person: { select: { name: true, email: true } },
      },
    }),
    db.representationInvitation.findMany({
      where: { companyId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { invitedAt: "asc" },
      select: { id: true, name: true, email: true, invitedAt: true, expiresAt: true },
    }),
  ]);
  return {
    invited,
    people: people.map(({ person, personId: of, ...row }) => ({
      ...{ ...row, name: person.name, email: person.email ?? "", isOwn: of === personId },
    })),
  };
}

/** A company's people as one of them sees them. @throws 404 for a company that is not theirs */
export async function getPeople(scope: PersonScope, companyId: string) {
  const { company, mayEdit } = await getRepresented(scope, companyId);
  return { company, mayEdit, ...(await peopleOf(companyId, scope.now, scope.person.id)) };
}

/** The same as the office of an association sees them. @throws 404 for another's company */
export async function getPeopleAtDesk({ association, now }: Scope, companyId: string) {
  const where = { id: companyId, ...memberOf(association.id, now) };
  const select = { id: true, name: true } as const;
  const company = orNotFound(await db.company.findFirst({ where, select }));
  return { company, ...(await peopleOf(companyId, now)) };
}
