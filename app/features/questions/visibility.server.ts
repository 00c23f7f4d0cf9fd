import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";

/**
 * FROM and WHERE of the questions an office deals with, over `question` and `session`: all to sessions it
 * hosts, of an adopted one those asked through its own channel. Who asked is no part of it: a question is
 * anonymous to others.
 */
export const questionsSeenBy = ({ association: { id } }: Pick<Scope, "association">) => Prisma.sql`
  FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
  WHERE (session."hostId" = ${id} OR EXISTS (
    SELECT FROM "Registration" asker WHERE asker.id = question."askerId" AND asker."throughId" = ${id}))`;
