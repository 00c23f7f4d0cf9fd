import { enterStaffWithin } from "#app/features/identity/enter-staff.server.ts";
import { fields } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { createAssociationWithin } from "./create-association.server.ts";
import { detailsOf, type FoundingForm } from "./founding.ts";

/**
 * A new association with its first owner, within a larger change. @returns the scope in which the owner acts
 * for it. A slug that is taken breaks 23505.
 */
export async function foundOfficeWithin(
  tx: Tx,
  open: Pick<Scope, "now" | "locale">,
  id: string,
  form: FoundingForm,
): Promise<Scope> {
  await createAssociationWithin(tx, open, id, detailsOf(form));
  const association = await tx.association.findUniqueOrThrow({ where: { id }, select: fields });
  const asHouse: Scope = { ...open, association, actor: { kind: "house" } };
  const { ownerEmail: email, ownerName: name } = form;
  const { staffId } = await enterStaffWithin(tx, asHouse, { email, name, role: "owner" });
  return { ...asHouse, actor: { kind: "staff", staffId, role: "owner", mayAct: false } };
}
