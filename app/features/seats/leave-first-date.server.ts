import type { Scope } from "#app/features/identity/scope.ts";
import { lockCommonPools } from "#app/features/sessions/seat-lock.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RegistrationFact } from "./place.ts";
import { release } from "./release.server.ts";
import { lockPools } from "./seats.server.ts";

type Brought = { sessionId: string; secondOfId: string | null };

/** Locks the session of a place and, where the place came from another date, that one, too. */
export async function lockBothDates(tx: Tx, { sessionId, secondOfId }: Brought) {
  const first = await tx.registration.findMany({
    where: { id: secondOfId ?? "" },
    select: { sessionId: true },
  });
  await lockCommonPools(tx, [sessionId, ...first.map((place) => place.sessionId)]);
}

/**
 * Who takes a seat of the second date waits for the first one no longer; what was held for them there
 * goes on to the next. A seat they have got there meanwhile stays theirs. The caller has locked both
 * dates (`lockBothDates`).
 */
export async function leaveFirstDate(
  tx: Tx,
  scope: Pick<Scope, "now" | "actor">,
  registrationId: string,
) {
  const { secondOfId } = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { secondOfId: true },
  });
  if (!secondOfId) return;
  const first = await tx.registration.findUnique({
    where: { id: secondOfId },
    select: { sessionId: true },
  });
  if (!first) return;
  const pools = await lockPools(tx, first.sessionId);
  const held = await tx.registration.findFirst({
    where: { id: secondOfId, status: { in: ["waiting", "offered"] } },
    select: { id: true, sessionId: true, status: true, poolId: true, throughId: true },
  });
  if (!held || pools.common.closedAt) return;
  const { sessionId, throughId: associationId } = held;
  const fact = { type: "registration.moved", registrationId: secondOfId, sessionId } as const;
  await record<RegistrationFact>(tx, { ...fact, associationId }, scope);
  await release(tx, scope, pools, held);
}
