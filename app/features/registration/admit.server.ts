import type { District } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { countSignUp } from "./admission.server.ts";
import { arrive, originOf } from "./arrival.server.ts";
import { type BroughtAlong, bringAlong } from "./bring-along.server.ts";
import type { Further } from "./further.ts";
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
  const arrival = await arrive(scope, sessionId, typed);
  const found = originOf(arrival, typed);
  if (!found.ok) return found;
  let mustConfirm = false;
  for (const { email } of [typed, ...people]) {
    const counted = await countSignUp(clientIp, email);
    if (!counted) return { ok: false, refusal: "too-many-tries" };
    mustConfirm ||= counted.mustConfirm;
  }
  const form = { ...typed, district: found.origin.district?.ags };
  const { session } = arrival;
  const outcome = await registerFrom(scope, session, found.origin, form, { mustConfirm });
  if (!outcome.ok) return outcome;
  const first = { ...outcome, form, mustConfirm };
  const further = await bringAlong(scope, session, found.origin, first, people);
  return { ...first, further };
}
