import { writeFromWithin } from "#app/features/alliance/write-from.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { lookUp } from "./look-up.server.ts";
import { domainOf, type Findings, isPassed, type SenderFact } from "./senders.ts";

/**
 * Asks the name servers about an address that the association wants to write from. A test mail that has come
 * back for this very address still counts; another address begins anew. What was passed before is used
 * until the new address has passed.
 */
export async function examine(scope: Scope, address: string) {
  const found = await lookUp(address);
  const associationId = scope.association.id;
  await transact(async (tx) => {
    const before = await tx.senderCheck.findUnique({ where: { associationId } });
    const isSame = before?.address === address;
    const dkim = isSame
      ? (before.findings as Findings).dkim
      : ({ state: "open", domain: domainOf(address) } as const);
    const findings: Findings = { ...found, dkim };
    const row = { address, findings, checkedAt: scope.now };
    const anew = isSame ? {} : { generation: (before?.generation ?? 0) + 1, ...untested };
    await tx.senderCheck.upsert({
      where: { associationId },
      create: { associationId, ...row },
      update: { ...row, ...anew },
    });
    await record<SenderFact>(tx, { type: "sender.examined", associationId }, scope);
    await writeFromIfPassed(tx, scope, address, findings);
  });
  return { ok: true as const };
}

const untested = { mailSentAt: null, returnedAt: null };

/** The association writes from the address as soon as nothing stands against it. */
export async function writeFromIfPassed(
  tx: Tx,
  scope: Pick<Scope, "now" | "actor"> & { association: { id: string } },
  address: string,
  findings: Findings,
) {
  if (isPassed(findings)) await writeFromWithin(tx, scope, address);
}
