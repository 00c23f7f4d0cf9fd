import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { reservedSlugs } from "#app/reserved-slugs.ts";
import { type AllianceFact, AssociationForm, type Refusal } from "./alliance.ts";

type Outcome = { ok: true; associationId: string } | { ok: false; refusal: Refusal };

/** A new tenant with a portal of its own. No slug may stand for another address of the house. */
export async function createAssociation(
  scope: Pick<Scope, "now">,
  form: AssociationForm,
): Promise<Outcome> {
  if (reservedSlugs.includes(form.slug)) return { ok: false, refusal: "slug-reserved" };
  const id = newId();
  const created = transact(async (tx): Promise<Outcome> => {
    await createAssociationWithin(tx, scope, id, form);
    return { ok: true, associationId: id };
  });
  return unlessBroken("23505", created, () => ({ ok: false, refusal: "slug-taken" }));
}

/** The same within a larger change; a slug that is taken breaks 23505. */
export async function createAssociationWithin(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  id: string,
  form: AssociationForm,
) {
  const details = AssociationForm.parse(form);
  await tx.association.create({ data: { id, ...details, createdAt: now, followUpsSince: now } });
  await record<AllianceFact>(tx, { type: "association.created", associationId: id }, { now });
}
