import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { listingFor } from "./adopt.server.ts";
import { lockCommonPools } from "./seats.server.ts";
import type { SessionFact } from "./sessions.ts";
import { unadoptWithin } from "./unadopt.server.ts";

/** Own sessions to come that an alliance is shown, and adopted ones that came from it. */
export const listedIn = (
  { association, now }: Pick<Scope, "association" | "now">,
  allianceId: string,
) => ({
  allianceId,
  unlistedAt: null,
  session: { hostId: association.id, ...toCome(now) },
});

export const adoptedIn = (
  { association, now }: Pick<Scope, "association" | "now">,
  allianceId: string,
) => ({
  allianceId,
  associationId: association.id,
  endedAt: null,
  session: toCome(now),
});

const toCome = (now: Date) => ({ endsAt: { gt: now }, cancelledAt: null });

/**
 * What leaving an alliance means for sessions to come, once the association is no member any more:
 * its own are offered there no longer, and partners that adopted them keep them. What it adopted
 * there ends, unless another alliance of both shows the session too.
 */
export async function leavePool(tx: Tx, scope: Scope, allianceId: string) {
  const { association, now } = scope;
  const listings = await tx.listing.findMany({ where: listedIn(scope, allianceId) });
  for (const { sessionId } of listings) {
    const key = { sessionId, allianceId };
    await tx.listing.update({ where: { sessionId_allianceId: key }, data: { unlistedAt: now } });
    const fact = { type: "session.unlisted", ...key, associationId: association.id } as const;
    await record<SessionFact>(tx, fact, scope);
  }
  const adoptions = await tx.adoption.findMany({
    where: adoptedIn(scope, allianceId),
    select: { session: { select: { id: true, hostId: true } } },
    orderBy: { sessionId: "asc" },
  });
  await lockCommonPools(
    tx,
    adoptions.map(({ session }) => session.id),
  );
  for (const { session } of adoptions) {
    const other = await listingFor(tx, scope, session);
    if (other) await keepThrough(tx, scope, session.id, other.allianceId);
    else await unadoptWithin(tx, scope, session.id);
  }
}

const keepThrough = (tx: Tx, { association }: Scope, sessionId: string, allianceId: string) =>
  tx.adoption.updateMany({
    where: { sessionId, associationId: association.id, endedAt: null },
    data: { allianceId },
  });
