import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** Of `question`: not taken back, and known to be its asker's. */
export const isAlive = Prisma.sql`(question."withdrawnAt" IS NULL AND question."claimUntil" IS NULL)`;

/**
 * FROM and WHERE of the questions an office deals with, over `question` and `session`: all to sessions it
 * hosts, of an adopted one those asked through its own channel. Who asked is no part of it: a question is
 * anonymous to others.
 */
export const questionsSeenBy = ({ association: { id } }: Pick<Scope, "association">) => Prisma.sql`
  FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
  WHERE ${isAlive} AND (session."hostId" = ${id} OR EXISTS (
      SELECT FROM "Registration" asker WHERE asker.id = question."askerId" AND asker."throughId" = ${id})
    OR EXISTS (SELECT FROM "Asker" asker WHERE asker.id = question."askerId" AND asker."throughId" = ${id}))`;

/**
 * Whether everybody may read `question` to `session`: once somebody has let it through. In the room also before
 * that, where the host wants it, unless it comes from a browser without its mail.
 */
export const mayBeRead = ({ inRoom }: { inRoom: boolean }) => Prisma.sql`(
  ${isAlive} AND question."declinedAt" IS NULL AND question."mergedIntoId" IS NULL
  AND (question."approvedAt" IS NOT NULL
    OR ${inRoom}::boolean AND session."questionsAtOnce" AND question."askerKind" <> 'pass'))`;

/** What the asker chose to be called to others; null for who stays unnamed, and where nobody knows any more. */
export const askerShown = Prisma.sql`
  CASE question."shownAs" WHEN 'name' THEN coalesce(seat.name, asker.name)
    WHEN 'company' THEN nullif(coalesce(seat.company, asker.company), '') END`;

/** Beside `question`: the row of its asker, as `seat` or as `asker`. */
export const withAsker = Prisma.sql`
  LEFT JOIN "Registration" seat ON question."askerKind" = 'registration' AND seat.id = question."askerId"
  LEFT JOIN "Asker" asker ON question."askerKind" = 'asker' AND asker.id = question."askerId"`;

/** Of `question`: what `standingOf` goes by. */
export const stateColumns = Prisma.sql`
  question."withdrawnAt", question."claimUntil", question."declinedAt", question."mergedIntoId",
  question."answeringSince", question."settledAt", question."parkedAt", question."approvedAt"`;

/** Until somebody answers it or puts it aside, also when its session is over; what is cancelled answers nobody. */
export const stillOpen = Prisma.sql`(${isAlive} AND question."settledAt" IS NULL AND question."declinedAt" IS NULL
  AND question."mergedIntoId" IS NULL AND session."cancelledAt" IS NULL)`;
