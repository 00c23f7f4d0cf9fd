import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { created } from "#app/platform/idempotency.server.ts";
import { fieldErrors, problem } from "#app/platform/problems.server.ts";
import { own } from "#app/ui/own.ts";
import { admit } from "./admit.server.ts";
import { type BodyProblem, formOf, type RegistrationAnswer, RegistrationBody } from "./api.ts";
import type { Refusal } from "./registration.ts";
import { problemText, refusalText, wordsFor } from "./texts.ts";

/** The JSON of a request, checked by its schema; else the answer that names each wrong field. */
export function readBody(fields: Record<string, unknown>) {
  const read = RegistrationBody.safeParse(fields);
  if (read.success) return { ok: true as const, body: read.data };
  const errors = fieldErrors(read.error.issues, fields, wordsForBody);
  return { ok: false as const, answer: problem("fields-invalid", { errors }) };
}

/** The API's way into a session: as the form's, without its traps for scripts. */
export async function signUpByApi(
  scope: Scope,
  sessionId: string,
  body: RegistrationBody,
  clientIp: string,
): Promise<Response> {
  const outcome = await admit(scope, sessionId, formOf(body), clientIp);
  if (outcome.ok) {
    const { status, ...place } = outcome.place;
    const answer: RegistrationAnswer = {
      place: status,
      until: "until" in place ? place.until : null,
      position: "position" in place ? place.position : null,
      notice: m.registration_done_known(),
    };
    return created(JSON.stringify(answer));
  }
  if ("refusal" in outcome) return refused(outcome.refusal);
  const { options } = outcome;
  const message = problemText[outcome.problem]();
  const errors = [{ field: "district", problem: outcome.problem, message }];
  if (options.length === 0) return problem("fields-invalid", { errors });
  const choices = options.map(({ ags, name }) => ({ ags, name }));
  return problem("answer-open", { detail: message, errors, options: choices });
}

const anHour = { "Retry-After": "3600" };

const refused = (refusal: Refusal) =>
  refusal === "too-many-tries"
    ? problem("too-many-tries", { headers: anHour })
    : problem("closed", { detail: refusalText[refusal]() });

const bodyProblemText: Record<BodyProblem, () => string> = {
  "association-missing": m.api_association_missing,
  "association-malformed": m.api_slug_malformed,
  "consent-unknown": m.api_consent_unknown,
};

const wordsForBody = (name: string) => own(bodyProblemText, name)?.() ?? wordsFor(name);
