import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { AllianceFact } from "./alliance.ts";
import { lockAssociation } from "./lock-association.server.ts";

type Using = Pick<Scope, "now" | "actor"> & { association: { id: string } };

/** From now on mail to those who register comes from this address; only the mail doctor calls it, once it has passed. */
export async function writeFromWithin(tx: Tx, scope: Using, address: string) {
  const { senderAddress, senderPassedAt } = await lockAssociation(tx, scope.association.id);
  if (senderAddress === address && senderPassedAt) return;
  await write(tx, scope, { senderAddress: address, senderPassedAt: scope.now });
}

/** Mail comes from the installation's address again. Who has registered keeps the one they know. */
export const dropSender = (scope: Scope) =>
  transact(async (tx) => {
    const { senderAddress } = await lockAssociation(tx, scope.association.id);
    if (senderAddress) await write(tx, scope, { senderAddress: null, senderPassedAt: null });
  });

type Sender = { senderAddress: string | null; senderPassedAt: Date | null };

async function write(tx: Tx, scope: Using, sender: Sender) {
  const { id } = scope.association;
  await tx.association.update({ where: { id }, data: sender });
  const fact = { type: "association.changed", associationId: id, part: "sender" } as const;
  await record<AllianceFact>(tx, fact, scope);
}
