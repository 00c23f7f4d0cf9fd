import { responsibleFor } from "#app/features/alliance/responsible.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import type { AskedConsent } from "./consent.server.ts";
import type { SignUpOutcome } from "./outcome.server.ts";

export type OfferedConsent = AskedConsent & { name: string };

/**
 * What the outcome page asks beyond the form: news from the association of the sign-up, and passing
 * on to the one that answers for the district. Worked out from what was typed, never from a row, so
 * that a known address is asked the same.
 */
export async function furtherConsents(
  { association }: Scope,
  { sessionId, form }: Pick<SignUpOutcome, "sessionId" | "form">,
): Promise<OfferedConsent[]> {
  const answering = await responsibleFor(db, {
    sessionId,
    throughId: association.id,
    ags: form.district ?? null,
  });
  const { id, name } = association;
  const news: OfferedConsent = { purpose: "news", recipientId: id, name };
  const recipientId = answering?.responsibleId;
  if (!recipientId || recipientId === id) return [news];
  const district = await db.association.findUniqueOrThrow({
    where: { id: recipientId },
    select: { name: true },
  });
  return [{ purpose: "passOnToDistrict", recipientId, name: district.name }, news];
}

/** The same with what was ticked so far, for the boxes of the page. */
export const offeredConsents = async (scope: Scope, outcome: SignUpOutcome) =>
  (await furtherConsents(scope, outcome)).map(({ purpose, name }) => ({
    purpose,
    name,
    isTicked: outcome.ticked?.includes(purpose) ?? false,
  }));
