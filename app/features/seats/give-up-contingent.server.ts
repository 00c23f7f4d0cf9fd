import type { Scope } from "#app/features/identity/scope.ts";
import { closedBecause, type Refusal, type SessionFact } from "#app/features/sessions/sessions.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { giveSeats } from "./give-seats.server.ts";
import { lockPools } from "./seats.server.ts";
import { contingentOf, releaseContingent } from "./seats.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * An association that shows the session releases the contingent that is kept for it before its time:
 * the free seats are everybody's. @throws 404 where none is kept for it.
 */
export function giveUpContingent(scope: Scope, sessionId: string): Promise<Outcome> {
  const { association, now } = scope;
  return transact(async (tx): Promise<Outcome> => {
    const where = { id: sessionId, ...shownBy(scope) };
    const session = orNotFound(await tx.session.findFirst({ where }));
    const pools = await lockPools(tx, sessionId);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    releaseContingent(pools, orNotFound(contingentOf(pools, association.id)), now);
    const about = { sessionId, associationId: association.id, seats: 0 };
    await record<SessionFact>(tx, { type: "session.seats-kept", ...about }, scope);
    await giveSeats(tx, scope, sessionId, pools);
    return { ok: true };
  });
}
