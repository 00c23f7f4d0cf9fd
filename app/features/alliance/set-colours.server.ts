import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { type AllianceFact, Colour } from "./alliance.ts";

/** The colour of the association's portal; a pair that fails contrast is corrected where it is shown. */
export async function setColours(scope: Scope, form: { brandColour: string }) {
  const { association } = scope;
  const brandColour = Colour.parse(form.brandColour);
  await transact(async (tx) => {
    await tx.association.update({ where: { id: association.id }, data: { brandColour } });
    const fact = { type: "association.recoloured", associationId: association.id } as const;
    await record<AllianceFact>(tx, fact, scope);
  });
  return { ok: true as const };
}
