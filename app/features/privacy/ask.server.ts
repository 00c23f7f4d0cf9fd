import type { AddressProblem } from "#app/features/identity/address.ts";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { AddressForm } from "#app/features/registration/registration.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";

export type AskReply = {
  status: number;
  /** Null where nothing is wrong: the form is to be shown in the other language. */
  problem: AddressProblem | "too-many-tries" | null;
  typed: string;
};

/** The sent form. @returns what to show again, or null when the mail is on its way, known or not. */
export async function askByForm(
  scope: Pick<Scope, "now" | "locale">,
  sent: FormData,
  clientIp: string,
): Promise<AskReply | null> {
  const form = readForm(sent, AddressForm);
  const typed = form.typed.email ?? "";
  if (!form.ok) {
    const problem = (form.problems.email?.[0] as AddressProblem | undefined) ?? null;
    return { status: form.status, problem, typed };
  }
  if (!(await withinLimit("ownDataPerNetwork", networkOf(clientIp))))
    return { status: 429, problem: "too-many-tries", typed };
  await askOwnData(scope, form.value.email);
  return null;
}
