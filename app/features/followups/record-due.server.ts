import { Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { isFollowUpDue } from "./due.ts";
import { type FollowUpFact, lookedBack } from "./followups.ts";

type Open = { sessionId: string; associationId: string; endsAt: Date; zone: string };

/**
 * Writes down whose follow-ups have come due, as the fact "follow-up.due": once for each session and association,
 * however many workers look and whenever one dies. What is left out, switched off or cancelled is none, nor what was
 * over before follow-ups were switched on.
 * @returns how many came due.
 */
export async function recordDueFollowUps(now: Date): Promise<number> {
  const open = await rowsOf<Open>(Prisma.sql`
    SELECT session.id AS "sessionId", through.id AS "associationId", session."endsAt", through.zone
    FROM "Session" session JOIN "Association" through ON through."followUps"
    WHERE session."endsAt" > through."followUpsSince"
      AND session."startsAt" > ${new Date(now.getTime() - 2 * lookedBack)} AND session."startsAt" < ${now}
      AND session."endsAt" > ${new Date(now.getTime() - lookedBack)} AND session."endsAt" <= ${now}
      AND session."publishedAt" IS NOT NULL AND session."cancelledAt" IS NULL
      AND EXISTS (SELECT FROM "Registration" WHERE "sessionId" = session.id AND "throughId" = through.id
        AND status = 'seated' AND "erasedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "FollowUp" settled WHERE settled."sessionId" = session.id
        AND settled."associationId" = through.id AND (settled."skippedAt" IS NOT NULL OR settled."wentAt" IS NOT NULL))`);
  const due = open.filter((one) => isFollowUpDue(one, now));
  const gone: boolean[] = [];
  for (const one of due) gone.push(await recordDue(one, now));
  return gone.filter(Boolean).length;
}

/** Whoever writes the row first writes the fact; what was left out meanwhile stays so. */
const recordDue = ({ sessionId, associationId }: Open, now: Date) =>
  transact(async (tx) => {
    const written = await tx.$executeRaw`
      INSERT INTO "FollowUp" ("sessionId", "associationId", "wentAt") VALUES (${sessionId}, ${associationId}, ${now})
      ON CONFLICT ("sessionId", "associationId") DO UPDATE SET "wentAt" = excluded."wentAt"
      WHERE "FollowUp"."skippedAt" IS NULL AND "FollowUp"."wentAt" IS NULL`;
    if (written === 0) return false;
    await record<FollowUpFact>(tx, { type: "follow-up.due", sessionId, associationId }, { now });
    return true;
  });
