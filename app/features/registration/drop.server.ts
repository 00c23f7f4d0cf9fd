import type { Scope } from "#app/features/identity/scope.ts";
import { keepCounts, lockPools } from "#app/features/seats/seats.server.ts";
import { giveBack, leaveQueue } from "#app/features/seats/seats.ts";
import { lockCommonPools } from "#app/features/sessions/seat-lock.server.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { isUnanswered } from "./acted-upon.server.ts";
import { unactedDays } from "./kept.ts";

/** Blank rows go with all that hangs on them, once no recording shows their person. @returns how many went. */
export const dropBlank = (tx: Tx, endedBefore: Date, limit: number) =>
  drop(
    tx,
    Prisma.sql`registration."erasedAt" IS NOT NULL AND session."endsAt" <= ${endedBefore}
      AND NOT EXISTS (SELECT FROM "Consent" WHERE "registrationId" = registration.id
        AND purpose = 'recording' AND "withdrawnAt" IS NULL)`,
    limit,
  );

/** What nobody answered of a second date's offers was never counted, and goes. @returns how many went. */
export const dropUnanswered = (tx: Tx, { now }: Pick<Scope, "now">, limit: number) =>
  drop(
    tx,
    Prisma.sql`${isUnanswered} AND session."endsAt" + ${unactedDays} * interval '1 day' <= ${now}`,
    limit,
  );

type Gone = { id: string; sessionId: string; poolId: string; throughId: string; status: string };

/** A row that goes takes its seat, or its place in the queue, out of its session's counts. */
async function drop(tx: Tx, condition: Prisma.Sql, limit: number): Promise<number> {
  const chosen = Prisma.sql`
    FROM "Registration" registration JOIN "Session" session ON session.id = registration."sessionId"
    WHERE ${condition}`;
  const found = await tx.$queryRaw<Pick<Gone, "id" | "sessionId">[]>`
    SELECT registration.id, registration."sessionId" ${chosen} LIMIT ${limit}`;
  const sessionIds = [...new Set(found.map(({ sessionId }) => sessionId))].sort();
  await lockCommonPools(tx, sessionIds);
  const gone = await tx.$queryRaw<Gone[]>`
    DELETE FROM "Registration" WHERE id IN (
      SELECT registration.id ${chosen} AND registration.id = ANY(${found.map(({ id }) => id)})
      FOR UPDATE OF registration SKIP LOCKED)
    RETURNING id, "sessionId", "poolId", "throughId", status`;
  for (const sessionId of sessionIds) {
    const pools = await lockPools(tx, sessionId);
    for (const row of gone.filter((one) => one.sessionId === sessionId)) {
      if (row.status === "waiting") leaveQueue(pools, row.throughId);
      if (row.status === "seated" || row.status === "offered") giveBack(pools, row.poolId);
    }
    await keepCounts(tx, pools);
  }
  return gone.length;
}
