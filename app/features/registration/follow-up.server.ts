import { findDistrict } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { maySignUp } from "./admission.server.ts";
import { chooseConsents } from "./consent.server.ts";
import { correctAddress } from "./correct-address.server.ts";
import { correctDistrict } from "./correct-district.server.ts";
import { readForm } from "./form-reply.server.ts";
import { furtherConsents } from "./further-consents.server.ts";
import { keepOutcome, type SignUpOutcome } from "./outcome.server.ts";
import { register } from "./register.server.ts";
import { AddressForm, type Purpose } from "./registration.ts";
import { refusalText, wordsFor } from "./texts.ts";

/** What may be done from the outcome page, in the ten minutes after the sign-up. */
export type FollowUp = "consents" | "district" | "address";

type Answer =
  | { ok: true; cookie: string; done: FollowUp }
  | { ok: false; status: number; problem: string; typed: string };

/** One of the outcome page's forms. Without a row behind it everything looks the same. */
export async function followUp(
  scope: Scope,
  outcome: SignUpOutcome,
  sent: FormData,
  clientIp: string,
): Promise<Answer> {
  const intent = sent.get("intent");
  if (intent === "address") return addressCorrected(scope, outcome, sent, clientIp);
  const changed =
    intent === "district"
      ? await districtChosen(scope, outcome, String(sent.get("district") ?? ""))
      : await consentsChosen(scope, outcome, sent);
  const done = intent === "district" ? "district" : "consents";
  return { ok: true, cookie: await keepOutcome(changed), done };
}

async function consentsChosen(scope: Scope, outcome: SignUpOutcome, sent: FormData) {
  const offered = await furtherConsents(scope, outcome);
  const ticked = offered.map(({ purpose }) => purpose).filter((purpose) => sent.has(purpose));
  if (outcome.registrationId) await chooseConsents(scope, outcome.registrationId, offered, ticked);
  return { ...outcome, ticked: ticked satisfies Purpose[] };
}

async function districtChosen(scope: Scope, outcome: SignUpOutcome, ags: string) {
  const district = await findDistrict(ags);
  if (outcome.registrationId)
    await correctDistrict(scope, outcome.registrationId, district?.ags ?? null);
  return { ...outcome, form: { ...outcome.form, district: district?.ags } };
}

async function addressCorrected(
  scope: Scope,
  outcome: SignUpOutcome,
  sent: FormData,
  clientIp: string,
): Promise<Answer> {
  const form = readForm(sent, AddressForm);
  const typed = String(sent.get("email") ?? "");
  const back = (status: number, problem: string) => ({ ok: false as const, status, problem, typed });
  if (!form.ok) return back(400, wordsFor(form.problems.email?.[0] ?? "email-malformed"));
  const { email } = form.value;
  if (outcome.corrections >= 3 || !(await maySignUp(clientIp, email)))
    return back(429, refusalText["too-many-tries"]());

  const corrected = { ...outcome.form, email };
  const answer = outcome.registrationId
    ? await correctAddress(scope, outcome.registrationId, email)
    : await register(scope, outcome.sessionId, withoutConsents(corrected));
  if (!answer.ok) return back(409, refusalText[answer.refusal]());
  const next = {
    ...outcome,
    registrationId: answer.registrationId,
    place: "place" in answer ? answer.place : outcome.place,
    corrections: outcome.corrections + 1,
    form: corrected,
  };
  return { ok: true, cookie: await keepOutcome(next), done: "address" };
}

const withoutConsents = (form: SignUpOutcome["form"]) => ({
  ...form,
  contact: false,
  passOnToHost: false,
});
