import type { Scope } from "#app/features/identity/scope.ts";
import { type Whose, withdrawConsent } from "#app/features/registration/consent.server.ts";
import { endSubscriptions } from "#app/features/registration/subscription.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { noteErased } from "./note-erased.server.ts";

/** A consent that is taken back; news end with it, and no backup brings them back. */
export const takeBackConsent = (scope: Pick<Scope, "now">, whose: Whose, consentId: string) =>
  transact(async (tx) => {
    const ended = await withdrawConsent(tx, scope, whose, consentId);
    await noteErased(tx, scope, "subscription", ended);
  });

/** One click ends the news behind a link, for good. */
export const endNews = (scope: Pick<Scope, "now">, subscriptionIds: string[]) =>
  transact(async (tx) => {
    const ended = await endSubscriptions(tx, scope, { id: { in: subscriptionIds } });
    await noteErased(tx, scope, "subscription", ended);
  });
