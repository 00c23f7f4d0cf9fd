import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";

/** Whoever acts from a link of the mail (a POST, "Eintreten" too) reads the mails of this address. */
export const verifyAddress = (scope: Pick<Scope, "now">, registrationId: string) =>
  transact((tx) =>
    tx.registration.updateMany({
      where: { id: registrationId, verifiedAt: null },
      data: { verifiedAt: scope.now },
    }),
  );

/** A POST from the place link also makes the ticked consents count. */
export async function verifyIn(tx: Tx, { now }: Pick<Scope, "now">, registrationId: string) {
  await tx.registration.updateMany({
    where: { id: registrationId, verifiedAt: null },
    data: { verifiedAt: now },
  });
  await tx.consent.updateMany({
    where: { registrationId, verifiedAt: null, withdrawnAt: null },
    data: { verifiedAt: now },
  });
}
