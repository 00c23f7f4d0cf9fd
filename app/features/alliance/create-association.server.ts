import type { Scope } from "#app/features/identity/scope.ts";
import { reservedSlugs } from "#app/paths.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type AllianceFact, AssociationForm, type Refusal } from "./alliance.ts";

type Outcome = { ok: true; associationId: string } | { ok: false; refusal: Refusal };

/** A new tenant with a portal of its own. No slug may stand for another address of the house. */
export async function createAssociation(
  { now }: Pick<Scope, "now">,
  form: AssociationForm,
): Promise<Outcome> {
  const details = AssociationForm.parse(form);
  if (reservedSlugs.includes(details.slug)) return { ok: false, refusal: "slug-reserved" };
  const id = newId();
  const created = transact(async (tx): Promise<Outcome> => {
    await tx.association.create({ data: { id, ...details, createdAt: now } });
    await record<AllianceFact>(tx, { type: "association.created", associationId: id }, { now });
    return { ok: true, associationId: id };
  });
  return unlessBroken("23505", created, () => ({ ok: false, refusal: "slug-taken" }));
}
