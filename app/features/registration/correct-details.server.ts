import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf, verifyIn } from "#app/features/seats/place.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { transact } from "#app/platform/db.server.ts";
import type { DetailsForm, Refusal } from "./registration.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Corrects name and company while the place is held. */
export function correctDetails(
  scope: Scope,
  registrationId: string,
  { name, company }: DetailsForm,
): Promise<Outcome> {
  return transact(async (tx) => {
    const { count } = await tx.registration.updateMany({
      where: { ...placeOf(scope, registrationId), status: { in: [...activeStatuses] } },
      data: { name, company },
    });
    if (count === 0) return { ok: false, refusal: "already-withdrawn" };
    await verifyIn(tx, scope, registrationId);
    return { ok: true };
  });
}
