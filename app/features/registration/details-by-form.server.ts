import type { Scope } from "#app/features/identity/scope.ts";
import { askAddressChange } from "./change-address.server.ts";
import { correctDetails } from "./correct-details.server.ts";
import { readForm, sentBack } from "./form-reply.server.ts";
import { AddressForm, DetailsForm } from "./registration.ts";
import { refusalText } from "./texts.ts";

type Reply = ReturnType<typeof sentBack>;
type Answer = { done: "angaben" | "adresse" } | { status: number; reply: Reply };

/** The forms of "Angaben ändern": name and company at once, another address once that has answered. */
export async function changeByForm(
  scope: Scope,
  registrationId: string,
  sent: FormData,
): Promise<Answer> {
  if (sent.get("intent") === "address") {
    const form = readForm(sent, AddressForm);
    if (!form.ok) return { status: form.status, reply: sentBack(form.typed, form.problems) };
    const asked = await askAddressChange(scope, registrationId, form.value.email);
    if (asked.ok) return { done: "adresse" };
    const status = asked.refusal === "too-many-tries" ? 429 : 409;
    return { status, reply: sentBack(form.typed, { email: [refusalText[asked.refusal]()] }) };
  }
  const form = readForm(sent, DetailsForm);
  if (!form.ok) return { status: form.status, reply: sentBack(form.typed, form.problems) };
  const outcome = await correctDetails(scope, registrationId, form.value);
  if (outcome.ok) return { done: "angaben" };
  return { status: 409, reply: sentBack(form.typed, { name: [refusalText[outcome.refusal]()] }) };
}
