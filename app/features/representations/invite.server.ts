import { memberOf } from "#app/features/companies/reach.server.ts";
import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import type { PersonScope } from "./person-scope.server.ts";
import {
  ColleagueForm,
  companyInvitationLives,
  type GivenBy,
  type PersonFact,
  type Refusal,
} from "./representations.ts";
import { actsFor } from "./represented.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };
type Inviting = { companyId: string; invitedBy: GivenBy; associationId?: string };

/** A company's people ask a colleague to act for it, too. @throws 404 for a company that is not theirs */
export const inviteColleague = (scope: PersonScope, companyId: string, form: ColleagueForm) =>
  transact(async (tx) => {
    const where = { ...actsFor(scope, companyId), mayEdit: true };
    orNotFound(await tx.representation.findFirst({ where, select: { id: true } }));
    const invitedBy = `person:${scope.person.id}` as const;
    return inviteWithin(tx, { companyId, invitedBy }, form, scope);
  });

/** An office asks somebody at a member company to keep its profile. @throws 404 for another's company */
export const inviteContact = (scope: Scope, companyId: string, form: ColleagueForm) =>
  transact(async (tx) => {
    const { association, actor } = scope;
    const where = { id: companyId, ...memberOf(association.id, scope.now) };
    orNotFound(await tx.company.findFirst({ where, select: { id: true } }));
    const invitedBy = actor.kind === "staff" ? (`staff:${actor.staffId}` as const) : "house";
    return inviteWithin(tx, { companyId, invitedBy, associationId: association.id }, form, scope);
  });

/** An open invitation of the same address gives way to it. */
async function inviteWithin(
  tx: Tx,
  { associationId, ...inviting }: Inviting,
  form: ColleagueForm,
  by: By & Pick<Scope, "locale">,
): Promise<Outcome> {
  const { email, name } = ColleagueForm.parse(form);
  const { companyId } = inviting;
  const address = normalisedAddress(email);
  const open = { companyId, until: null, person: { address } };
  if (await tx.representation.findFirst({ where: open }))
    return { ok: false, refusal: "acts-already" };
  if (!(await withinLimit("companyMails", companyId)))
    return { ok: false, refusal: "too-many-mails" };
  const { now, locale } = by;
  await tx.representationInvitation.updateMany({
    where: { companyId, address, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const id = newId();
  const expiresAt = new Date(now.getTime() + companyInvitationLives);
  const row = { id, ...inviting, associationId, email, address, name, locale };
  await tx.representationInvitation.create({ data: { ...row, invitedAt: now, expiresAt } });
  const about = { companyId, invitationId: id, ...(associationId && { associationId }) };
  await record<PersonFact>(tx, { type: "representation.invited", ...about }, by);
  return { ok: true };
}
