import type { Tx } from "#app/platform/db.server.ts";

/** The answers of a pass become those of a seat; of polls that the seat has answered already the pass's goes. */
export async function takeAnswersOver(tx: Tx, passId: string, registrationId: string) {
  await tx.$executeRaw`
    DELETE FROM "PollAnswer" given WHERE given."voterKind" = 'pass' AND given."voterId" = ${passId}
      AND EXISTS (SELECT FROM "PollAnswer" own WHERE own."pollId" = given."pollId"
        AND own."voterKind" = 'registration' AND own."voterId" = ${registrationId})`;
  await tx.$executeRaw`
    UPDATE "PollAnswer" SET "voterKind" = 'registration', "voterId" = ${registrationId}
    WHERE "voterKind" = 'pass' AND "voterId" = ${passId}`;
}
