import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type CompanyFact, ContactForm } from "./companies.ts";
import { everMemberOf } from "./reach.server.ts";

/** Whom this office knows at a company: all of them, as they now are. @throws 404 for another's company */
export async function setContacts(scope: Scope, companyId: string, forms: ContactForm[]) {
  const contacts = ContactForm.array().max(20).parse(forms);
  const associationId = scope.association.id;
  return transact(async (tx) => {
    const where = { id: companyId, ...everMemberOf(associationId) };
    orNotFound(await tx.company.findFirst({ where, select: { id: true } }));
    await tx.companyContact.deleteMany({ where: { companyId, associationId } });
    const data = contacts.map((contact) => ({ id: newId(), companyId, associationId, ...contact }));
    await tx.companyContact.createMany({ data });
    await record<CompanyFact>(
      tx,
      { type: "company.contacts-changed", companyId, associationId },
      scope,
    );
    return { ok: true as const };
  });
}
