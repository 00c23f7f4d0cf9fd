import type { Scope } from "#app/features/identity/scope.ts";
import { confirmConsent } from "#app/features/registration/consent.server.ts";
import { endSubscriptions } from "#app/features/registration/subscription.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { noteErased } from "./note-erased.server.ts";
import type { OwnDataDone } from "./privacy.ts";
import { takeBackConsent } from "./take-back.server.ts";

/** The buttons of "Meine Daten": for who reads the mails of this address. @returns what is said afterwards. */
export async function actOnOwnData(
  scope: Pick<Scope, "now">,
  address: string,
  sent: FormData,
): Promise<OwnDataDone> {
  const consent = String(sent.get("consent") ?? "");
  if (sent.get("intent") === "confirm") {
    await confirmConsent(scope, { address }, consent);
    return "bestaetigt";
  }
  if (sent.get("intent") === "end-news") {
    await endNewsUnder(scope, address);
    return "abbestellt";
  }
  await takeBackConsent(scope, { address }, consent);
  return "widerrufen";
}

/** All news under an address end. */
export const endNewsUnder = (scope: Pick<Scope, "now">, address: string) =>
  transact(async (tx) => {
    const ended = await endSubscriptions(tx, scope, { address });
    await noteErased(tx, scope, "subscription", ended);
  });
