import type { Scope } from "#app/features/identity/scope.ts";
import { lockPools } from "#app/features/sessions/seats.server.ts";
import { poolFor, queueOf } from "#app/features/sessions/seats.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { activeStatuses, type Place, type RegistrationFact } from "./registration.ts";

/**
 * The answer for an address that holds a place already: exactly what a new one would get now, with
 * no row and no seat. A mail tells its owner the truth, at most three an hour.
 */
export async function answerAsIfNew(
  scope: Scope,
  sessionId: string,
  address: string,
): Promise<Place> {
  const mayTell = await withinLimit("mailToAddress", address);
  return transact(async (tx) => {
    const pools = await lockPools(tx, sessionId);
    const known = await tx.registration.findFirst({
      where: { sessionId, address, broughtById: null, status: { in: [...activeStatuses] } },
      select: { id: true, throughId: true },
    });
    if (known && mayTell) {
      const fact: RegistrationFact = {
        type: "registration.repeated",
        registrationId: known.id,
        sessionId,
        associationId: known.throughId,
      };
      await record(tx, fact, scope);
    }
    const throughId = scope.association.id;
    return poolFor(pools, throughId)
      ? { status: "seated" }
      : { status: "waiting", position: queueOf(pools, throughId).waiting + 1 };
  });
}
