import { normalisedAddress } from "#app/features/identity/address.ts";
import type { District } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { db } from "#app/platform/db.server.ts";
import type { HandForm, OfficeRefusal } from "./by-office.ts";
import { findOrigins, originOf } from "./origins.server.ts";
import { registerFrom } from "./register.server.ts";
import type { Place, Problem } from "./registration.ts";

type Outcome =
  /** `registrationId` is null where the address holds a place through another association. */
  | { ok: true; registrationId: string | null; place: Place }
  /** At "already-registered": the place that is held through this association. */
  | { ok: false; refusal: OfficeRefusal; registrationId?: string }
  | { ok: false; problem: Problem; options: District[] };

/**
 * Enters somebody who has called: the same seat, the same queue, marked as entered by this person of
 * staff. Without an address no mail is written; the office passes the entry link on. An address that
 * is known through another association is answered as anywhere else: the mail says the truth.
 */
export async function enterByHand(
  scope: Scope,
  sessionId: string,
  { language, email = "", ...typed }: HandForm,
): Promise<Outcome> {
  const from = await findOrigins(scope, sessionId, typed);
  const found = originOf(from, typed);
  if (!found.ok) return found;
  const own = email && (await heldHere(scope, sessionId, normalisedAddress(email)));
  if (own) return { ok: false, refusal: "already-registered", registrationId: own.id };

  const outcome = await registerFrom({ ...scope, locale: language }, from.session, found.origin, {
    ...typed,
    email,
    district: found.origin.district?.ags,
    contact: false,
    passOnToHost: false,
  });
  if (outcome.ok || outcome.refusal !== "network-busy") return outcome as Outcome;
  throw new Error("Only links are counted per network");
}

/** The place that this address holds through this association, if any. */
export const heldHere = ({ association }: Scope, sessionId: string, address: string) =>
  db.registration.findFirst({
    where: {
      ...{ sessionId, address, broughtById: null, throughId: association.id },
      status: { in: [...activeStatuses] },
    },
    select: { id: true },
  });
