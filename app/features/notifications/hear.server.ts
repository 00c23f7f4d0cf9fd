import { callsToMake, endCalls, isSendable } from "#app/features/calls/calls-sql.server.ts";
import { staffPause } from "#app/features/sessions/changes.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { Prisma, rowsOf, type Tx, transact } from "#app/platform/db.server.ts";
import { markStaleBy } from "#app/platform/facts.server.ts";
import { audiences } from "./audience.server.ts";

/** One worker hears at a time, so that deliveries stand in the order of their facts. */
const hearingLock = 72_707_371;

/** Asked twice a second by every worker, mostly for nothing: one prepared statement, no transaction. */
export async function isNewsThere(): Promise<boolean> {
  const [row] = await rowsOf<{ there: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT FROM "Fact" WHERE "heardAt" IS NULL) AS there`);
  return row?.there ?? false;
}

type Unheard = { id: bigint; type: string; sessionId: string | null };

/**
 * Turns facts nobody has heard yet into deliveries, one for each recipient, and calls where no mail comes: in one statement, whether
 * one person is told or seven hundred. Hearing a fact twice changes nothing.
 * @returns how many facts were heard.
 */
export async function hearFacts(limit: number): Promise<number> {
  const now = await currentTime();
  const heard = await transact(async (tx) => {
    const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${hearingLock}::bigint) AS taken`;
    if (!lock?.taken) return [];
    const unheard = await tx.$queryRaw<Unheard[]>`
      SELECT id, type, payload->>'sessionId' AS "sessionId" FROM "Fact"
      WHERE "heardAt" IS NULL ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
    await hear(tx, unheard, now);
    return unheard;
  });
  if (heard.length > 0) await markStaleBy(heard);
  return heard.length;
}

/** What has happened to these registrations is heard at once, in the caller's transaction. */
export async function hearAbout(tx: Tx, registrationIds: string[], now: Date) {
  await tx.$queryRaw`SELECT true FROM pg_advisory_xact_lock(${hearingLock}::bigint)`;
  const unheard = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM "Fact"
    WHERE "heardAt" IS NULL AND payload->>'registrationId' = ANY(${registrationIds})
    ORDER BY id FOR UPDATE`;
  await hear(tx, unheard, now);
}

async function hear(tx: Tx, facts: { id: bigint }[], now: Date) {
  if (facts.length === 0) return;
  const ids = facts.map(({ id }) => id);
  await tx.$executeRaw`
    WITH heard AS (
      SELECT *, ${staffPause} * interval '1 millisecond' AS pause FROM "Fact" WHERE id = ANY(${ids}::bigint[])
    ), told AS MATERIALIZED (${audiences}
    ), called AS (${callsToMake})
    INSERT INTO "Delivery" (id, "factId", template, "recipientKind", "recipientId", thread, urgency, "dueAt")
    SELECT gen_random_uuid()::text, told."factId", told.template, told."recipientKind",
      told."recipientId", told.thread, told.urgency, told."dueAt"
    FROM told WHERE ${isSendable} ORDER BY told."factId", told.turn
    ON CONFLICT ("factId", template, "recipientKind", "recipientId") DO NOTHING`;
  await tx.$executeRaw(endCalls(ids));
  await tx.$executeRaw`
    UPDATE "Fact" SET "heardAt" = ${now} WHERE id = ANY(${ids}::bigint[])`;
}
