import type { Scope } from "#app/features/identity/scope.ts";
import { type Giving, givingOf } from "#app/features/sessions/promotion.ts";
import { keepCounts } from "#app/features/sessions/seats.server.ts";
import { leaveQueue, type Pool, type Pools, seatsToGive } from "#app/features/sessions/seats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RegistrationFact } from "./facts.ts";

/**
 * Gives free seats to those who wait, by ticket: a contingent's to the first who came through its
 * association, a common one to the first of all. As the session has it they are seated at once, or
 * offered the seat for a time. The caller holds the pools' locks and hands over their counts as they
 * are now; they are written back here.
 */
export async function settle(tx: Tx, { now }: Pick<Scope, "now">, sessionId: string, pools: Pools) {
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { promotionPolicy: true, startsAt: true, zone: true },
  });
  const giving = givingOf(session, now);
  if (giving.how !== "later")
    for (const pool of [...pools.contingents, pools.common])
      await give(tx, { sessionId, pools, pool, giving, now });
  await keepCounts(tx, pools);
}

type Gift = {
  sessionId: string;
  pools: Pools;
  pool: Pool;
  giving: Exclude<Giving, { how: "later" }>;
  now: Date;
};

async function give(tx: Tx, { sessionId, pools, pool, giving, now }: Gift) {
  const next = await tx.registration.findMany({
    where: { sessionId, status: "waiting", throughId: pool.associationId ?? undefined },
    orderBy: { ticket: "asc" },
    take: seatsToGive(pool),
    select: { id: true, throughId: true },
  });
  const given =
    giving.how === "seat"
      ? { status: "seated", seatedAt: now }
      : { status: "offered", offerExpiresAt: giving.until };
  await tx.registration.updateMany({
    where: { id: { in: next.map(({ id }) => id) } },
    data: { ...given, poolId: pool.id },
  });
  for (const { id: registrationId, throughId } of next) {
    pool.taken += 1;
    leaveQueue(pools, throughId);
    const fact: RegistrationFact = {
      type: giving.how === "seat" ? "registration.promoted" : "registration.offered",
      registrationId,
      sessionId,
      associationId: throughId,
    };
    await record(tx, fact, { now });
  }
}
