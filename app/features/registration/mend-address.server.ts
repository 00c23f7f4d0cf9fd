import type { Scope } from "#app/features/identity/scope.ts";
import { countSignUp } from "#app/features/registration/admit.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { correctAddress } from "./correct-address.server.ts";
import type { SignUpOutcome } from "./outcome.server.ts";
import { register } from "./register.server.ts";
import { AddressForm } from "./registration.ts";
import { refusalText, wordsFor } from "./texts.ts";

type Answer =
  | { ok: true; outcome: SignUpOutcome }
  | { ok: false; status: number; problem: string; typed: string };

/** At most three times from one outcome page. */
export const mostCorrections = 3;

/**
 * The outcome page's "Adresse vertippt?". Where the first address was known already there is no row
 * to correct: the corrected address then is a new sign-up, with the seat that is free now.
 */
export async function mendAddress(
  scope: Scope,
  outcome: SignUpOutcome,
  sent: FormData,
  clientIp: string,
): Promise<Answer> {
  const form = readForm(sent, AddressForm);
  const typed = form.typed.email ?? "";
  const back = (status: number, problem: string): Answer => ({ ok: false, status, problem, typed });
  if (!form.ok) return back(400, wordsFor(form.problems.email?.[0] ?? "email-malformed"));
  const { email } = form.value;
  const counted = outcome.corrections < mostCorrections ? await countSignUp(clientIp, email) : null;
  if (!counted) return back(429, refusalText["too-many-tries"]());

  const next = {
    ...outcome,
    corrections: outcome.corrections + 1,
    passId: newId(),
    form: { ...outcome.form, email },
  };
  if (!outcome.registrationId) {
    const consentless = { ...next.form, contact: false, passOnToHost: false };
    const signedUp = await register(scope, outcome.sessionId, consentless, counted.mustConfirm);
    if (!signedUp.ok) return back(409, refusalText[signedUp.refusal]());
    const { registrationId, place } = signedUp;
    return { ok: true, outcome: { ...next, registrationId, place } };
  }
  const corrected = await correctAddress(scope, outcome.registrationId, email);
  if (!corrected.ok) return back(409, refusalText[corrected.refusal]());
  return { ok: true, outcome: { ...next, registrationId: corrected.registrationId } };
}
