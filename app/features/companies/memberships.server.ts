import type { Scope } from "#app/features/identity/scope.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isKnownTo } from "./alike.server.ts";
import { type CompanyFact, MembershipForm } from "./companies.ts";
import { runningAt } from "./reach.server.ts";

const about = (scope: Scope, companyId: string) => ({
  companyId,
  associationId: scope.association.id,
});

/** A company that this office may know by its name becomes a member here. @throws 404 for any other */
export async function beginMembership(scope: Scope, companyId: string, form: MembershipForm) {
  const { number, ...rest } = MembershipForm.parse(form);
  if (!(await isKnownTo(scope, companyId))) throw notFound();
  const begun = transact(async (tx) => {
    const data = { id: newId(), ...about(scope, companyId), number: number || null, ...rest };
    await tx.membership.create({ data });
    await record<CompanyFact>(
      tx,
      { type: "company.membership-begun", ...about(scope, companyId) },
      scope,
    );
    return { ok: true as const };
  });
  return unlessBroken("23505", begun, () => ({
    ok: false as const,
    refusal: "member-already" as const,
  }));
}

/** The running membership ends with this day. @throws 404 for a company that is no member here */
export async function endMembership(scope: Scope, companyId: string, until: Date) {
  return transact(async (tx) => {
    const where = { ...about(scope, companyId), ...runningAt(scope.now) };
    const { id, since } = orNotFound(await tx.membership.findFirst({ where }));
    if (until < since) return { ok: false as const, refusal: "ends-before-it-began" as const };
    await tx.membership.update({ where: { id }, data: { until } });
    await record<CompanyFact>(
      tx,
      { type: "company.membership-ended", ...about(scope, companyId) },
      scope,
    );
    return { ok: true as const };
  });
}
