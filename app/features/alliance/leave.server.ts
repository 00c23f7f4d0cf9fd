import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { AllianceFact } from "./alliance.ts";
import { closeAlliancesOf } from "./membership.server.ts";

/**
 * Ends a membership: the districts it answered for are free for others, its open invitations lead
 * nowhere. Nobody lists or adopts in its alliances until the transaction ends. @throws 404 for others.
 */
export async function leaveWithin(tx: Tx, scope: Scope, allianceId: string) {
  const { association, now } = scope;
  const key = { allianceId, associationId: association.id };
  await closeAlliancesOf(tx, association.id);
  const { count } = await tx.allianceMember.updateMany({
    where: { ...key, leftAt: null },
    data: { leftAt: now },
  });
  if (count === 0) throw notFound();
  await tx.responsibility.deleteMany({ where: key });
  await tx.allianceInvitation.updateMany({
    where: { allianceId, invitedById: association.id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await record<AllianceFact>(tx, { type: "alliance.left", ...key }, scope);
}
