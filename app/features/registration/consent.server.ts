import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Purpose, wordingVersion } from "./registration.ts";

export type AskedConsent = { purpose: Purpose; recipientId: string };

/** Writes down what was ticked. It counts only once the person acts from the place link. */
export async function tickConsents(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  registrationId: string,
  consents: AskedConsent[],
) {
  await tx.consent.createMany({
    skipDuplicates: true,
    data: consents.map(({ purpose, recipientId }) => ({
      id: newId(),
      registrationId,
      purpose,
      recipientId,
      wording: wordingVersion,
      tickedAt: now,
    })),
  });
}

/**
 * The further consents of the outcome page: one row for each ticked box; a box that is unticked
 * later withdraws its row. What is not `offered` there stays as it is.
 */
export function chooseConsents(
  scope: Pick<Scope, "now">,
  registrationId: string,
  offered: AskedConsent[],
  ticked: Purpose[],
) {
  return transact(async (tx) => {
    const wanted = offered.filter(({ purpose }) => ticked.includes(purpose));
    const unwanted = offered.filter(({ purpose }) => !ticked.includes(purpose));
    for (const { purpose, recipientId } of unwanted)
      await tx.consent.updateMany({
        where: { registrationId, purpose, recipientId, withdrawnAt: null },
        data: { withdrawnAt: scope.now },
      });
    for (const { purpose, recipientId } of wanted)
      await tx.consent.updateMany({
        where: { registrationId, purpose, recipientId, withdrawnAt: { not: null } },
        data: { withdrawnAt: null, tickedAt: scope.now, wording: wordingVersion },
      });
    await tickConsents(tx, scope, registrationId, wanted);
  });
}
