import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type CompanyFact, CompanyForm, MembershipForm } from "./companies.ts";
import { isFreeMail } from "./company-names.ts";
import { columnsOf, writeSites } from "./write-company.server.ts";

/** A company that the office's list did not have yet, as a member from a day on. */
export const enterCompany = (scope: Scope, form: CompanyForm, membership: MembershipForm) =>
  transact((tx) => enterWithin(tx, scope, form, membership));

/** The same in the transaction of the caller. */
export async function enterWithin(
  tx: Tx,
  scope: Scope,
  form: CompanyForm,
  membership: MembershipForm,
) {
  const { sites, ...company } = CompanyForm.parse(form);
  const { number, ...rest } = MembershipForm.parse(membership);
  if (isFreeMail(company.domain))
    return { ok: false as const, refusal: "domain-of-free-mail" as const };
  const { now, association } = scope;
  const id = newId();
  await tx.company.create({ data: { id, createdAt: now, ...columnsOf(company, now) } });
  await writeSites(tx, id, sites);
  const belongs = { id: newId(), companyId: id, associationId: association.id };
  await tx.membership.create({ data: { ...belongs, number: number || null, ...rest } });
  const about = { companyId: id, associationId: association.id };
  await record<CompanyFact>(tx, { type: "company.entered", ...about }, scope);
  return { ok: true as const, companyId: id };
}
