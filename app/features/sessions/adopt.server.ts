import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type AdoptForm, closedBecause, type Refusal, type SessionFact } from "./sessions.ts";
import { openToAll } from "./visibility.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** An association shows a partner's session as its own: same seats, same room, its own words. */
export async function adopt(
  scope: Scope,
  sessionId: string,
  { allianceId, introduction }: AdoptForm = {},
): Promise<Outcome> {
  const { association, now } = scope;
  const key = { sessionId, associationId: association.id };
  return transact(async (tx): Promise<Outcome> => {
    const session = orNotFound(
      await tx.session.findFirst({ where: { id: sessionId, ...openToAll } }),
    );
    if (session.hostId === association.id) return { ok: false, refusal: "own-session" };
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    const kept = await tx.adoption.updateMany({
      where: { ...key, endedAt: null },
      data: { introduction },
    });
    if (kept.count > 0) return { ok: true };

    const listing = await listingFor(tx, scope, session, allianceId);
    if (!listing) return { ok: false, refusal: "not-listed" };
    const adopted = { allianceId: listing.allianceId, adoptedAt: now, endedAt: null };
    await tx.adoption.upsert({
      where: { sessionId_associationId: key },
      create: { ...key, ...adopted, introduction },
      update: { ...adopted, introduction },
    });
    const fact = { type: "session.adopted", ...key, allianceId: listing.allianceId } as const;
    await record<SessionFact>(tx, fact, scope);
    return { ok: true };
  });
}

/** The first listing in an alliance that host and adopter both belong to. */
const listingFor = (
  tx: Tx,
  { association }: Scope,
  { id, hostId }: { id: string; hostId: string },
  allianceId?: string,
) =>
  tx.listing.findFirst({
    where: {
      sessionId: id,
      allianceId,
      unlistedAt: null,
      alliance: { AND: [withMember(association.id), withMember(hostId)] },
    },
    orderBy: [{ listedAt: "asc" }, { allianceId: "asc" }],
    select: { allianceId: true },
  });
