import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { OfficeRefusal, PersonForm } from "./by-office.ts";
import { correctAddress } from "./correct-address.server.ts";
import { heldHere } from "./enter-by-hand.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: OfficeRefusal };

/**
 * Corrects what somebody has typed, or the office has heard. A new address is told its place and is
 * unverified; the old one hears nothing more but its CANCEL. An address is never taken away.
 */
export async function correctByOffice(
  scope: Scope,
  registrationId: string,
  { email, ...details }: PersonForm,
): Promise<Outcome> {
  const held = orNotFound(
    await db.registration.findUnique({
      where: { ...placeOf(scope, registrationId), erasedAt: null },
      select: { sessionId: true, status: true, address: true, email: true },
    }),
  );
  if (!activeStatuses.some((status) => status === held.status))
    return { ok: false, refusal: "already-withdrawn" };
  const isNew = email !== undefined && email !== held.email;
  if (isNew && normalisedAddress(email) !== held.address) {
    const other = await heldHere(scope, held.sessionId, normalisedAddress(email));
    if (other) return { ok: false, refusal: "already-registered" };
    const corrected = await correctAddress(scope, registrationId, email);
    if (!corrected.ok) return corrected as Outcome;
  }
  await transact(async (tx) => {
    await tx.registration.updateMany({
      where: { ...placeOf(scope, registrationId), erasedAt: null },
      data: { ...details, phone: details.phone ?? null },
    });
    const fact: RegistrationFact = {
      type: "registration.details-corrected",
      ...{ registrationId, sessionId: held.sessionId, associationId: scope.association.id },
    };
    await record(tx, fact, scope);
  });
  return { ok: true };
}
