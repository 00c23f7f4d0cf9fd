import { Prisma, transact } from "#app/platform/db.server.ts";
import { announce, recordFrom } from "#app/platform/facts.server.ts";
import { unansweredDays } from "./approaches.ts";

/** Writes down, once each, which approaches nobody has answered in time. @returns how many. */
export async function noteUnanswered(now: Date): Promise<number> {
  const noted = await transact(
    (tx) => tx.$executeRaw`
    WITH silent AS (
      UPDATE "Approach" approach SET "unansweredAt" = ${now}
      WHERE "unansweredAt" IS NULL AND "claimUntil" IS NULL AND "declinedAt" IS NULL AND "reportedAt" IS NULL
        AND "writtenAt" + ${unansweredDays} * interval '1 day' <= ${now}
        AND NOT EXISTS (SELECT FROM "ApproachEntry" entry
          WHERE entry."approachId" = approach.id AND entry.side = 'company')
      RETURNING id, "throughId")
    ${recordFrom(
      Prisma.sql`silent`,
      Prisma.sql`'approach.unanswered'`,
      Prisma.sql`"throughId"`,
      Prisma.sql`jsonb_build_object('approachId', id)`,
      { now },
    )}`,
  );
  if (noted > 0) await announce({ type: "approach.unanswered" });
  return noted;
}
