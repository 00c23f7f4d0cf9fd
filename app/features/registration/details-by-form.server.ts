import type { Scope } from "#app/features/identity/scope.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { askAddressChange } from "./change-address.server.ts";
import { correctDetails } from "./correct-details.server.ts";
import type { PlaceDone } from "./place-done.ts";
import { DetailsForm, Fields } from "./registration.ts";
import { refusalText } from "./texts.ts";

/** Another address only where one is wished for. */
const PlaceForm = DetailsForm.extend({ email: Fields.shape.email.optional() });

type Reply = ReturnType<typeof sentBack>;
type Answer =
  | { done: Extract<PlaceDone, "angaben" | "adresse"> }
  | { status: number; reply: Reply };

/**
 * The form "Angaben ändern": name and company at once, another address once that has answered. An
 * address that may not be asked leaves all as it was, so that the form still holds what is to be saved.
 */
export async function changeByForm(
  scope: Scope,
  registrationId: string,
  sent: FormData,
): Promise<Answer> {
  const form = readForm(sent, PlaceForm);
  if (!form.ok) return { status: form.status, reply: sentBack(form.typed, form.problems) };
  const { email, ...details } = form.value;
  const asked = email ? await askAddressChange(scope, registrationId, email) : null;
  if (asked && !asked.ok) {
    const status = asked.refusal === "too-many-tries" ? 429 : 409;
    return { status, reply: sentBack(form.typed, { email: [refusalText[asked.refusal]()] }) };
  }
  const outcome = await correctDetails(scope, registrationId, details);
  if (outcome.ok) return { done: asked?.isAnother ? "adresse" : "angaben" };
  return { status: 409, reply: sentBack(form.typed, { name: [refusalText[outcome.refusal]()] }) };
}
