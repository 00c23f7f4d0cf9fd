import { memberOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { PersonScope } from "./person-scope.server.ts";
import type { GivenBy, PersonFact } from "./representations.ts";
import { actsFor } from "./represented.server.ts";

type Ended = { id: string; companyId: string; endedBy: GivenBy; associationId?: string };

/** A company's people end the representation of one of them, or their own. @throws 404 for another company's */
export const endByPerson = (scope: PersonScope, companyId: string, id: string) =>
  transact(async (tx) => {
    const own = orNotFound(await tx.representation.findFirst({ where: actsFor(scope, companyId) }));
    if (own.id !== id) orNotFound(own.mayEdit || null);
    await endWithin(tx, { id, companyId, endedBy: `person:${scope.person.id}` }, scope);
  });

/** An office ends that of somebody at a member company. @throws 404 for another's company */
export const endByOffice = (scope: Scope, companyId: string, id: string) =>
  transact(async (tx) => {
    const { association, actor } = scope;
    const where = { id: companyId, ...memberOf(association.id, scope.now) };
    orNotFound(await tx.company.findFirst({ where, select: { id: true } }));
    const endedBy = actor.kind === "staff" ? (`staff:${actor.staffId}` as const) : "house";
    await endWithin(tx, { id, companyId, endedBy, associationId: association.id }, scope);
  });

/** It ends at once, and with it everything it opened; one that has ended stays as it is. */
async function endWithin(tx: Tx, { associationId, ...ended }: Ended, by: By) {
  const { id, companyId, endedBy } = ended;
  orNotFound(await tx.representation.findFirst({ where: { id, companyId } }));
  const { count } = await tx.representation.updateMany({
    where: { id, until: null },
    data: { until: by.now, endedBy },
  });
  if (count === 0) return;
  const about = { companyId, representationId: id, ...(associationId && { associationId }) };
  await record<PersonFact>(tx, { type: "representation.ended", ...about }, by);
}

/** An invitation that nobody has answered is taken back. @throws 404 for another company's */
export const revokeByPerson = (scope: PersonScope, companyId: string, id: string) =>
  transact(async (tx) => {
    const where = { ...actsFor(scope, companyId), mayEdit: true };
    orNotFound(await tx.representation.findFirst({ where, select: { id: true } }));
    await revokeWithin(tx, { companyId, invitationId: id }, scope);
  });

/** The same by an office. @throws 404 for another's company */
export const revokeByOffice = (scope: Scope, companyId: string, id: string) =>
  transact(async (tx) => {
    const where = { id: companyId, ...memberOf(scope.association.id, scope.now) };
    orNotFound(await tx.company.findFirst({ where, select: { id: true } }));
    const about = { companyId, invitationId: id, associationId: scope.association.id };
    await revokeWithin(tx, about, scope);
  });

type Invited = { companyId: string; invitationId: string; associationId?: string };

async function revokeWithin(tx: Tx, about: Invited, by: By) {
  const { companyId, invitationId } = about;
  const { count } = await tx.representationInvitation.updateMany({
    where: { id: invitationId, companyId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: by.now },
  });
  const type = "representation.invitation-revoked" as const;
  if (count > 0) await record<PersonFact>(tx, { type, ...about }, by);
}
