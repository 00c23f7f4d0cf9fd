import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { CompanyFact } from "./companies.ts";
import { memberOf } from "./reach.server.ts";

/** The office has looked at what is said of a member, and says so: when, and who. @throws 404 for another's company */
export async function verifyCompany(scope: Scope, companyId: string) {
  const { association, actor, now } = scope;
  return transact(async (tx) => {
    const where = { id: companyId, ...memberOf(association.id, now) };
    orNotFound(await tx.company.findFirst({ where, select: { id: true } }));
    const by =
      actor.kind === "staff"
        ? await tx.staff.findUnique({ where: { id: actor.staffId }, select: { name: true } })
        : null;
    const seen = {
      verifiedAt: now,
      verifiedById: association.id,
      verifiedByName: by?.name ?? null,
    };
    await tx.company.update({ where: { id: companyId }, data: seen });
    const about = { companyId, associationId: association.id };
    await record<CompanyFact>(tx, { type: "company.verified", ...about }, scope);
    return { ok: true as const };
  });
}
