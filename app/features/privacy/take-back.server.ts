import { withdrawApproach } from "#app/features/approaches/act-on-approach.server.ts";
import { withdrawInquiry } from "#app/features/approaches/own-inquiry.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Whose, withdrawConsent } from "#app/features/registration/consent.server.ts";
import { foundUnder } from "#app/features/registration/known.server.ts";
import { endSubscriptions } from "#app/features/registration/subscription.server.ts";
import { consentsOf, type TapedPerson } from "#app/features/taping/own-consents.server.ts";
import { withdrawIn } from "#app/features/taping/withdraw-consent.server.ts";
import { type db, type Tx, transact } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { noteErased } from "./note-erased.server.ts";

/**
 * A consent that is taken back; news end with it, a recording is watched no more, and no backup brings either back.
 */
export const takeBackConsent = (scope: Pick<Scope, "now">, whose: Whose, consentId: string) =>
  transact(async (tx) => {
    await takeBackTapedIn(tx, scope, await tapedPerson(tx, whose), consentId);
    const ended = await withdrawConsent(tx, scope, whose, consentId);
    await noteErased(tx, scope, "subscription", ended);
  });

/** One's consent to be recorded alone. */
export const takeBackTaped = (by: By, person: TapedPerson, consentId: string) =>
  transact((tx) => takeBackTapedIn(tx, by, person, consentId));

async function takeBackTapedIn(tx: Tx, by: By, person: TapedPerson, consentId: string) {
  const taped = { AND: [{ id: consentId }, consentsOf(person)] };
  await noteErased(tx, by, "taped", await withdrawIn(tx, by, taped));
}

/** Behind a link one place; under an address all that it was, also where nothing else is left of it. */
export async function tapedPerson(tx: Tx | typeof db, whose: Whose) {
  if ("id" in whose) return { registrations: [whose.id], engagements: [], staff: [] };
  const found = await foundUnder(tx, whose.address);
  const engagements = await tx.engagement.findMany({
    where: { expertId: { in: found.experts } },
    select: { id: true },
  });
  return {
    registrations: [...found.registrations, ...found.proven],
    engagements: engagements.map(({ id }) => id),
    staff: found.staff,
  };
}

/** Who asked an office takes it back, for good. */
export const endInquiry = (scope: Scope, inquiryId: string) =>
  transact(async (tx) => {
    await withdrawInquiry(tx, scope, inquiryId);
    await noteErased(tx, scope, "inquiry", [inquiryId]);
  });

/** The same of what somebody wrote to a company. */
export const endApproach = (scope: Scope, approachId: string) =>
  transact(async (tx) => {
    await withdrawApproach(tx, scope, approachId);
    await noteErased(tx, scope, "approach", [approachId]);
  });

/** One click ends the news behind a link, for good. */
export const endNews = (scope: Pick<Scope, "now">, subscriptionIds: string[]) =>
  transact(async (tx) => {
    const ended = await endSubscriptions(tx, scope, { id: { in: subscriptionIds } });
    await noteErased(tx, scope, "subscription", ended);
  });
