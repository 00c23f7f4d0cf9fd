import { hasImprint } from "#app/features/alliance/has-imprint.server.ts";
import { holdAlliancesOf, withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { AdoptForm } from "#app/features/sessions/adoption.ts";
import { closedBecause, type Refusal, type SessionFact } from "#app/features/sessions/sessions.ts";
import { openToAll } from "#app/features/sessions/visibility.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { beginAdoption, keepWords } from "./adoptions.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * An association shows a partner's session as its own: same seats, same room, its own words and
 * contact. Where it does so already, only those words are kept; what the form leaves out stays.
 */
export async function adopt(
  scope: Scope,
  sessionId: string,
  { allianceId: wanted, ...words }: AdoptForm = {},
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
    if (await keepWords(tx, scope, key, words)) return { ok: true };
    if (!(await hasImprint(tx, association.id))) return { ok: false, refusal: "imprint-missing" };

    await holdAlliancesOf(tx, association.id);
    const listing = await listingFor(tx, scope, session, wanted);
    if (!listing) return { ok: false, refusal: "not-listed" };
    const { allianceId } = listing;
    const adoption = { ...key, allianceId, adoptedAt: now, seenRevision: session.revision };
    if (await beginAdoption(tx, adoption, words)) {
      const fact = { type: "session.adopted", ...key, allianceId } as const;
      await record<SessionFact>(tx, fact, scope);
    }
    return { ok: true };
  });
}

/** The first listing in an alliance that host and adopter both belong to. */
export const listingFor = (
  tx: Tx,
  { association }: Pick<Scope, "association">,
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
