import { findDistrict } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
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
  if (intent === "district") {
    const changed = await districtChosen(scope, outcome, String(sent.get("district") ?? ""));
    return { ok: true, cookie: await keepOutcome(changed), done: "district" };
  }
  if (intent !== "consents") throw notFound();
  const changed = await consentsChosen(scope, outcome, sent);
  return { ok: true, cookie: await keepOutcome(changed), done: "consents" };
}

async function consentsChosen(scope: Scope, outcome: SignUpOutcome, sent: FormData) {
  const offered = await furtherConsents(scope, outcome);
  const ticked = offered.map(({ purpose }) => purpose).filter((purpose) => sent.has(purpose));
  if (outcome.registrationId) await chooseConsents(scope, outcome.registrationId, offered, ticked);
  return { ...outcome, ticked };
}

/** The list of the page holds every district and "none"; anything else was not chosen there. */
async function districtChosen(scope: Scope, outcome: SignUpOutcome, chosen: string) {
  const ags = chosen === "" ? null : orNotFound(await findDistrict(chosen)).ags;
  if (outcome.registrationId) await correctDistrict(scope, outcome.registrationId, ags);
  return { ...outcome, form: { ...outcome.form, district: ags ?? undefined } };
}
