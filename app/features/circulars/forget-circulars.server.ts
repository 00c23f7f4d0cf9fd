import type { Tx } from "#app/platform/db.server.ts";

/** What an office has written to the people of a session goes with the last of them. */
export const forgetCirculars = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Circular" circular USING "Session" session
  WHERE session.id = circular."sessionId" AND session."endsAt" <= ${now} AND NOT EXISTS (
    SELECT FROM "Registration" WHERE "sessionId" = session.id AND "erasedAt" IS NULL)`;
