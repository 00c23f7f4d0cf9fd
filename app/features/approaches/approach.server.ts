import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { looksAutomatic } from "#app/features/registration/sign-up.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { getApproached, type Reader } from "./approached.server.ts";
import { type ApproachFact, ApproachForm, type AskRefusal, claimLives } from "./approaches.ts";
import { refusalText } from "./texts.ts";

/** The sent form of an approach: checked, counted and kept, or the status and the reply that shows it again. @throws 404 */
export async function approachByForm(
  scope: Scope,
  target: { companyId: string; reader: Reader },
  sent: FormData,
  clientIp: string,
) {
  await getApproached(scope, target);
  const form = readForm(sent, ApproachForm);
  const back = (status: number, problems: Record<string, string[]>) => ({
    ...{ ok: false as const, status },
    reply: sentBack(form.typed, problems),
  });
  if (!form.ok) return back(form.status, form.problems);
  const automatic = looksAutomatic(sent, scope.now);
  if (automatic) return back(400, { "": [automatic] });
  const written = await approach(scope, target, form.value, clientIp);
  return written.ok ? written : back(429, { "": [refusalText[written.refusal]()] });
}

type Outcome = { ok: true } | { ok: false; refusal: AskRefusal };

/**
 * Writes to a company of this list; nobody sees it before the owner of the address has said in the mail that it is
 * theirs. @throws 404 for a company that the reader may not see here
 */
export async function approach(
  scope: Scope,
  target: { companyId: string; reader: Reader },
  form: ApproachForm,
  clientIp: string,
): Promise<Outcome> {
  const { id: companyId } = await getApproached(scope, target);
  const address = normalisedAddress(form.email);
  if (!(await withinLimit("approachesPerNetwork", networkOf(clientIp))))
    return { ok: false, refusal: "network-busy" };
  if (!(await withinLimit("approachesPerAddress", address)))
    return { ok: false, refusal: "too-many-tries" };
  const { text, name, company, email, phone = "" } = form;
  const { now: writtenAt, locale, association } = scope;
  await transact(async (tx) => {
    const id = newId();
    await tx.approach.create({
      data: {
        ...{ id, companyId, throughId: association.id, text, name, company, email, address },
        ...{ phone, locale, writtenAt },
        claimUntil: new Date(writtenAt.getTime() + claimLives),
      },
    });
    await record<ApproachFact>(tx, { type: "approach.claim-asked", approachId: id }, scope);
  });
  return { ok: true };
}
