import { responsibleFor } from "#app/features/alliance/responsible.server.ts";
import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { countSignUp } from "#app/features/registration/admit.server.ts";
import type { ColleagueRefusal } from "#app/features/registration/colleague.ts";
import { registerFrom } from "#app/features/registration/register.server.ts";
import type { ColleagueForm } from "#app/features/registration/registration.ts";
import { placeOf, verifyAddress } from "#app/features/seats/place.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: ColleagueRefusal };

/**
 * From the place page: a seat of their own, or a place in the queue, for somebody of the same
 * company. Under the same address it is brought along, once by each name; under another one it is a
 * sign-up like any other, and as silent about whether that address is known.
 */
export async function bringColleague(
  scope: Scope,
  registrationId: string,
  { name, email }: ColleagueForm,
  clientIp: string,
): Promise<Outcome> {
  const first = orNotFound(
    await db.registration.findUnique({
      where: placeOf(scope, registrationId),
      include: { session: true },
    }),
  );
  if (!activeStatuses.some((status) => status === first.status))
    return { ok: false, refusal: "already-withdrawn" };
  const counted = await countSignUp(clientIp, email);
  if (!counted) return { ok: false, refusal: "too-many-tries" };

  await verifyAddress(scope, registrationId);
  const { company, postcode, outsideGermany, ags, sessionId, throughId } = first;
  const answering = await responsibleFor(db, { sessionId, throughId, ags });
  const origin = { district: null, ...(answering ?? { allianceId: null, responsibleId: null }) };
  const form = { name, email, company, outsideGermany, contact: false, passOnToHost: false };
  const typed = { ...form, postcode: postcode ?? undefined, district: ags ?? undefined };
  const broughtById = normalisedAddress(email) === first.address ? registrationId : null;
  const outcome = await registerFrom(scope, first.session, origin, typed, {
    broughtById,
    ...counted,
  });
  if (!outcome.ok) return outcome;
  if (broughtById && !outcome.registrationId) return { ok: false, refusal: "colleague-known" };
  return { ok: true };
}
