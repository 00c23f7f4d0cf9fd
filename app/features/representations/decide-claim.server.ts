import { isFreeMail } from "#app/features/companies/company-names.ts";
import { proveDomain } from "#app/features/companies/prove-domain.server.ts";
import { memberOf } from "#app/features/companies/reach.server.ts";
import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { beginRepresentation } from "./begin-representation.server.ts";
import type { GivenBy, PersonFact, Refusal } from "./representations.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** The claims that an office decides: of companies that are its members now. */
const ofOffice = ({ association, now }: Scope) => ({ company: memberOf(association.id, now) });

/** Whether an address is of the company's own domain, which a stranger cannot have. */
const provesDomain = (email: string, domain: string | null) =>
  domain !== null && !isFreeMail(domain) && normalisedAddress(email).endsWith(`@${domain}`);

/** Claims that wait for this office, the oldest first. */
export async function findClaims(scope: Scope, companyId?: string) {
  const rows = await db.claim.findMany({
    where: { ...ofOffice(scope), decidedAt: null, ...(companyId && { companyId }) },
    orderBy: { askedAt: "asc" },
    include: {
      person: { select: { name: true, email: true } },
      company: {
        select: {
          name: true,
          domain: true,
          people: { where: { until: null }, select: { id: true } },
        },
      },
    },
  });
  return rows.map(({ id, message, askedAt, person, company, ...row }) => ({
    ...{ id, companyId: row.companyId, message, askedAt, company: company.name },
    ...{ name: person.name, email: person.email ?? "", people: company.people.length },
    isOfDomain: provesDomain(person.email ?? "", company.domain),
  }));
}

/** An office says whether it is so; the one who asked is told. @throws 404 for a claim of another's company */
export const decideClaim = (scope: Scope, claimId: string, isAccepted: boolean) =>
  transact(async (tx): Promise<Outcome> => {
    const { now, association, actor } = scope;
    const where = { id: claimId, ...ofOffice(scope) };
    const include = { person: true, company: { select: { domain: true } } } as const;
    const claim = orNotFound(await tx.claim.findFirst({ where, include }));
    const staffId = actor.kind === "staff" ? actor.staffId : null;
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, decidedAt: null },
      data: { decidedAt: now, decidedById: staffId, isAccepted },
    });
    if (count === 0) return { ok: false, refusal: "decided-already" };
    const { companyId, personId, person, company } = claim;
    if (isAccepted) {
      const givenBy: GivenBy = staffId ? (`staff:${staffId}` as const) : "house";
      const given = { personId, companyId, givenBy, associationId: association.id };
      await beginRepresentation(tx, given, scope);
      if (provesDomain(person.email ?? "", company.domain)) await proveDomain(tx, companyId, now);
    }
    const type = isAccepted ? "claim.accepted" : "claim.declined";
    const about = { companyId, claimId, associationId: association.id };
    await record<PersonFact>(tx, { type, ...about }, scope);
    return { ok: true };
  });
