import type { Tx } from "#app/platform/db.server.ts";

/** The votes of a pass become those of a seat; of what the seat has voted for already the pass's goes. */
export async function takeVotesOver(tx: Tx, passId: string, registrationId: string) {
  await tx.$executeRaw`
    WITH twice AS (
      DELETE FROM "Upvote" given USING "Question" asked
      WHERE asked.id = given."questionId" AND given."voterKind" = 'pass' AND given."voterId" = ${passId}
        AND EXISTS (
          SELECT FROM "Upvote" own JOIN "Question" mine ON mine.id = own."questionId"
          WHERE own."voterKind" = 'registration' AND own."voterId" = ${registrationId}
            AND coalesce(mine."mergedIntoId", mine.id) = coalesce(asked."mergedIntoId", asked.id))
      RETURNING coalesce(asked."mergedIntoId", asked.id) AS id
    )
    UPDATE "Question" SET votes = votes - 1 FROM twice WHERE "Question".id = twice.id`;
  await tx.$executeRaw`
    UPDATE "Upvote" SET "voterKind" = 'registration', "voterId" = ${registrationId}
    WHERE "voterKind" = 'pass' AND "voterId" = ${passId}`;
}
