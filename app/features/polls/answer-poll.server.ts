import type { Scope } from "#app/features/identity/scope.ts";
import { hasSay, voterOf } from "#app/features/questions/voter.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound } from "#app/platform/http.server.ts";

type Target = { sessionId: string; pollId: string };
type Outcome = { ok: true } | { ok: false; refusal: "closed" };

/**
 * One answer of each voter, which another takes the place of while the poll is open. The poll is locked as it is
 * read, so that nothing is counted after it was closed. An answer is a row, not a fact. @throws 404
 */
export async function answerPoll(
  scope: Scope,
  { sessionId, pollId }: Target,
  chosen: number[],
): Promise<Outcome> {
  const voter = voterOf(scope);
  const put = await db.$executeRaw`
    WITH open AS (
      SELECT id FROM "Poll" WHERE id = ${pollId} AND "sessionId" = ${sessionId}
        AND "openedAt" IS NOT NULL AND "closedAt" IS NULL AND ${hasSay(voter, Prisma.sql`"Poll"."sessionId"`)}
      FOR SHARE
    )
    INSERT INTO "PollAnswer" ("pollId", "voterKind", "voterId", chosen, "answeredAt")
    SELECT id, ${voter.kind}, ${voter.id}, ${chosen}::int[], ${scope.now} FROM open
    ON CONFLICT ("pollId", "voterKind", "voterId")
      DO UPDATE SET chosen = excluded.chosen, "answeredAt" = excluded."answeredAt"`;
  if (put > 0) {
    hourChanged(sessionId);
    return { ok: true };
  }
  const [known] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Poll" WHERE id = ${pollId} AND "sessionId" = ${sessionId}
      AND "openedAt" IS NOT NULL AND ${hasSay(voter, Prisma.sql`"Poll"."sessionId"`)}`;
  if (!known) throw notFound();
  return { ok: false, refusal: "closed" };
}
