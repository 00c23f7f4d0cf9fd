import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { looksAutomatic } from "#app/features/registration/sign-up.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { type AskRefusal, claimLives, type InquiryFact, InquiryForm } from "./approaches.ts";
import { refusalText } from "./texts.ts";

/**
 * The sent form of "Geschäftsstelle fragen": checked, counted, and kept until its owner has pressed in the mail; or
 * the status and the reply that shows the form again.
 */
export async function inquireByForm(scope: Scope, sent: FormData, clientIp: string) {
  const form = readForm(sent, InquiryForm);
  const back = (status: number, problems: Record<string, string[]>) => ({
    ...{ ok: false as const, status },
    reply: sentBack(form.typed, problems),
  });
  if (!form.ok) return back(form.status, form.problems);
  const automatic = looksAutomatic(sent, scope.now);
  if (automatic) return back(400, { "": [automatic] });
  const asked = await inquire(scope, form.value, clientIp);
  return asked.ok ? asked : back(429, { "": [refusalText[asked.refusal]()] });
}

type Outcome = { ok: true } | { ok: false; refusal: AskRefusal };

/** Asks the office; nobody sees it before the owner of the address has said in the mail that it is theirs. */
export async function inquire(scope: Scope, form: InquiryForm, clientIp: string): Promise<Outcome> {
  const address = normalisedAddress(form.email);
  if (!(await withinLimit("inquiriesPerNetwork", networkOf(clientIp))))
    return { ok: false, refusal: "network-busy" };
  if (!(await withinLimit("inquiriesPerAddress", address)))
    return { ok: false, refusal: "too-many-tries" };
  const { text, name, company, email, postcode = "", phone = "" } = form;
  const { now: askedAt, locale, association } = scope;
  await transact(async (tx) => {
    const id = newId();
    await tx.inquiry.create({
      data: {
        ...{ id, associationId: association.id, text, name, company, email, address },
        ...{ postcode, phone, locale, askedAt },
        claimUntil: new Date(askedAt.getTime() + claimLives),
      },
    });
    await record<InquiryFact>(tx, { type: "inquiry.claim-asked", inquiryId: id }, scope);
  });
  return { ok: true };
}
