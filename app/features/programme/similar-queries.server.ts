import type { Scope } from "#app/features/identity/scope.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";

/** The next sessions on the same topic that this association shows, three at most. */
export async function findSimilar(
  scope: Scope,
  { id, topic }: { id: string; topic: { slug: string } },
) {
  const similar = await rowsOf<{ id: string }>(Prisma.sql`
    SELECT session.id FROM "Session" session JOIN "Topic" topic ON topic.id = session."topicId"
    WHERE ${shownBySql(scope)} AND topic.slug = ${topic.slug} AND session.id <> ${id}
      AND "startsAt" > ${scope.now}::timestamptz AND "cancelledAt" IS NULL
    ORDER BY "startsAt", session.id LIMIT 3`);
  const rows = await readRows(similar.map((session) => session.id));
  return rows.map((row) => toRow(row, scope));
}
