import type { Scope } from "#app/features/identity/scope.ts";
import { passedOnTo } from "#app/features/registration/visibility.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { inGermanOrder } from "#app/platform/german.server.ts";
import { listed } from "./people-sql.server.ts";

type Choice = { value: string; label: string };
export type SessionChoice = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
};

/** What the filter offers: sessions with people on the list, where they came through, and from. */
export async function findChoices(scope: Scope, isOpened: boolean) {
  const among = Prisma.sql`FROM "Registration" registration WHERE ${listed(scope, isOpened)}`;
  const [sessions, channels, districts] = await Promise.all([
    db.$queryRaw<SessionChoice[]>`
      SELECT id, title, "startsAt", "endsAt", zone FROM "Session"
      WHERE id IN (SELECT registration."sessionId" ${among})
      ORDER BY "startsAt" DESC, id LIMIT 300`,
    db.$queryRaw<Choice[]>`
      SELECT id AS value, "shortName" AS label FROM "Association"
      WHERE id IN (SELECT registration."throughId" ${among}) ORDER BY ${Prisma.raw(inGermanOrder('"shortName"'))}`,
    db.$queryRaw<Choice[]>`
      SELECT ags AS value, name || CASE WHEN kind ILIKE '%stadt%' THEN ' (Stadt)' ELSE '' END AS label
      FROM "District" WHERE ags IN (
        SELECT registration.ags ${among} AND registration."erasedAt" IS NULL) ORDER BY ${Prisma.raw(inGermanOrder("name"))}, ags`,
  ]);
  return { sessions, channels, districts };
}

/** How many guests of partners may be opened, in all sessions or in one; the filter changes nothing. */
export async function countPassedOn(scope: Scope, sessionId: string) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Registration" registration
    WHERE ${passedOnTo(scope)} AND (${sessionId} = '' OR registration."sessionId" = ${sessionId})`;
  return row?.count ?? 0;
}
