import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";

/**
 * How many registrations through this association would be over if they were kept so many days after
 * their session, and of these how many sessions they belong to.
 */
export async function countOverAfter({ association, now }: Scope, days: number) {
  const [counted] = await db.$queryRaw<{ registrations: number; sessions: number }[]>(Prisma.sql`
    SELECT count(*)::int AS registrations, count(DISTINCT session.id)::int AS sessions
    FROM "Registration" registration
    JOIN "Session" session ON session.id = registration."sessionId"
    WHERE registration."throughId" = ${association.id} AND registration."erasedAt" IS NULL
      AND session."endsAt" + ${days} * interval '1 day' <= ${now}`);
  return counted ?? { registrations: 0, sessions: 0 };
}
