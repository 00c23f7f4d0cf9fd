import type { Scope } from "#app/features/identity/scope.ts";
import { type CommonPool, keepCounts, seatsToGive } from "#app/features/sessions/seats.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RegistrationFact } from "./registration.ts";

/**
 * Gives the free seats of the common pool to the first in line, by ticket. The caller holds the
 * pool's lock and hands over its counts as they are now; they are written back here.
 */
export async function promote(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  sessionId: string,
  pool: CommonPool,
) {
  const next = await tx.registration.findMany({
    where: { sessionId, status: "waiting" },
    orderBy: { ticket: "asc" },
    take: seatsToGive(pool),
    select: { id: true, throughId: true },
  });
  await tx.registration.updateMany({
    where: { id: { in: next.map(({ id }) => id) } },
    data: { status: "seated", seatedAt: now },
  });
  for (const { id, throughId } of next) {
    const fact: RegistrationFact = {
      type: "registration.promoted",
      registrationId: id,
      sessionId,
      associationId: throughId,
    };
    await record(tx, fact, { now });
  }
  await keepCounts(tx, {
    ...pool,
    taken: pool.taken + next.length,
    waiting: pool.waiting - next.length,
  });
}
