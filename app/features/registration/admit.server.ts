import { normalisedAddress } from "#app/features/identity/address.ts";
import type { District } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { countUse, networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { type BroughtAlong, bringAlong } from "./bring-along.server.ts";
import type { Further } from "./further.ts";
import { findOrigins, originOf } from "./origins.server.ts";
import { registerFrom } from "./register.server.ts";
import type { Place, Problem, Refusal, RegistrationForm } from "./registration.ts";

type Outcome =
  | {
      ok: true;
      form: RegistrationForm;
      registrationId: string | null;
      place: Place;
      further: BroughtAlong;
    }
  | { ok: false; refusal: Refusal }
  | { ok: false; problem: Problem; options: District[] };

/**
 * A checked form, from whatever door: its district is found, its limits are counted, then it is registered.
 * Further people of the company count one by one, and all before the first is registered.
 */
export async function admit(
  scope: Scope,
  sessionId: string,
  typed: RegistrationForm,
  clientIp: string,
  people: Further[] = [],
): Promise<Outcome> {
  const from = await findOrigins(scope, sessionId, typed);
  const found = originOf(from, typed);
  if (!found.ok) return found;
  let mustConfirm = false;
  for (const { email } of [typed, ...people]) {
    const counted = await countSignUp(clientIp, email);
    if (!counted) return { ok: false, refusal: "too-many-tries" };
    mustConfirm ||= counted.mustConfirm;
  }
  const form = { ...typed, district: found.origin.district?.ags };
  const { session } = from;
  const outcome = await registerFrom(scope, session, found.origin, form, { mustConfirm });
  if (!outcome.ok) return outcome;
  const first = { ...outcome, form, mustConfirm };
  if (people.length === 0) return { ...first, further: [] };
  return { ...first, further: await bringAlong(scope, session, found.origin, first, people) };
}

/** From this sign-up of one network in ten minutes on, a seat is offered instead of given. */
const floodFrom = 10;

/**
 * Counts a sign-up, an hour per address and ten minutes per network, alike for known and new ones: null
 * beyond the limit, else whether the seat is to be confirmed from the mail.
 */
export async function countSignUp(
  clientIp: string,
  email: string,
): Promise<{ mustConfirm: boolean } | null> {
  const network = await countUse("signUpsPerNetwork", networkOf(clientIp));
  if (!network.isWithin) return null;
  const isKnownOften = !(await withinLimit("signUpsPerAddress", normalisedAddress(email)));
  return isKnownOften ? null : { mustConfirm: network.used >= floodFrom };
}
