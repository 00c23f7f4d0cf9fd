import { findDistrict } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { chooseConsents } from "./consent.server.ts";
import { correctDistrict } from "./correct-district.server.ts";
import { furtherConsents } from "./further-consents.server.ts";
import { mendAddress } from "./mend-address.server.ts";
import { keepOutcome, type SignUpOutcome } from "./outcome.server.ts";

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
  if (intent === "address") {
    const mended = await mendAddress(scope, outcome, sent, clientIp);
    if (!mended.ok) return mended;
    return { ok: true, cookie: await keepOutcome(mended.outcome), done: "address" };
  }
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
  return { ...outcome, ticked };
}

async function districtChosen(scope: Scope, outcome: SignUpOutcome, ags: string) {
  const district = await findDistrict(ags);
  if (outcome.registrationId)
    await correctDistrict(scope, outcome.registrationId, district?.ags ?? null);
  return { ...outcome, form: { ...outcome.form, district: district?.ags } };
}
