import type { District } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { maySignUp } from "./admission.server.ts";
import { arrive, originOf } from "./arrival.server.ts";
import { registerFrom } from "./register.server.ts";
import type { Place, Problem, Refusal, RegistrationForm } from "./registration.ts";

type Outcome =
  | { ok: true; form: RegistrationForm; registrationId: string | null; place: Place }
  | { ok: false; refusal: Refusal }
  | { ok: false; problem: Problem; options: District[] };

/** A checked form, from whatever door: its district is found, its limits are counted, then it is registered. */
export async function admit(
  scope: Scope,
  sessionId: string,
  typed: RegistrationForm,
  clientIp: string,
): Promise<Outcome> {
  const arrival = await arrive(scope, sessionId, typed);
  const found = originOf(arrival, typed);
  if (!found.ok) return found;
  if (!(await maySignUp(clientIp, typed.email))) return { ok: false, refusal: "too-many-tries" };
  const form = { ...typed, district: found.origin.district?.ags };
  const outcome = await registerFrom(scope, arrival.session, found.origin, form);
  return outcome.ok ? { ...outcome, form } : outcome;
}
