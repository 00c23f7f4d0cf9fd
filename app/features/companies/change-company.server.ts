import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type CompanyFact, CompanyForm } from "./companies.ts";
import { isFreeMail } from "./company-names.ts";
import { memberOf } from "./reach.server.ts";
import { columnsOf, writeSites } from "./write-company.server.ts";

/** Who a member company is, said anew by its association's office. @throws 404 for another's company */
export async function changeCompany(scope: Scope, companyId: string, form: CompanyForm) {
  const { sites, ...company } = CompanyForm.parse(form);
  if (isFreeMail(company.domain))
    return { ok: false as const, refusal: "domain-of-free-mail" as const };
  const { now, association } = scope;
  return transact(async (tx) => {
    const where = { id: companyId, ...memberOf(association.id, now) };
    const before = orNotFound(await tx.company.findFirst({ where, select: { domain: true } }));
    const isSameDomain = before.domain === (company.domain || null);
    await tx.company.update({
      where: { id: companyId },
      data: { ...columnsOf(company, now), ...(!isSameDomain && { domainProvenAt: null }) },
    });
    await writeSites(tx, companyId, sites);
    const about = { companyId, associationId: association.id };
    await record<CompanyFact>(tx, { type: "company.changed", ...about }, scope);
    return { ok: true as const };
  });
}
