import type { Scope } from "#app/features/identity/scope.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";

/** As many as a page lists beside its own date. */
const most = 12;

/**
 * The other coming dates of a session that this association shows: those of its series, its second
 * dates, and the full one that it is a second date of. `reserved`: until when its own seats are first for
 * the waiting list of that one.
 */
export async function findOtherDates(scope: Scope, id: string) {
  const [found] = await rowsOf<{ ids: string[]; openToAllAt: Date | null }>(Prisma.sql`
    SELECT CASE WHEN own."openToAllAt" > ${scope.now}::timestamptz THEN own."openToAllAt" END AS "openToAllAt",
      ARRAY(SELECT session.id FROM "Session" session
        WHERE ${shownBySql(scope)} AND session.id <> own.id AND session."cancelledAt" IS NULL
          AND session."startsAt" > ${scope.now}::timestamptz
          AND (session."seriesId" = own."seriesId" OR session."secondDateOfId" = own.id
            OR session.id = own."secondDateOfId")
        ORDER BY session."startsAt", session.id LIMIT ${most}) AS ids
    FROM "Session" own WHERE own.id = ${id}`);
  const rows = await readRows(found?.ids ?? []);
  return {
    dates: rows.map((row) => toRow(row, scope)),
    reserved: found?.openToAllAt ?? null,
  };
}
