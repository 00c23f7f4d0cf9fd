import type { Scope } from "#app/features/identity/scope.ts";
import { openToAllSql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { all } from "#app/platform/words-sql.server.ts";
import { houseZone } from "#app/zones.ts";
import { findIds, pageOf } from "./find-ids.server.ts";
import { fromToday, type ProgrammeFilters } from "./programme-filters.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";
import { narrowed } from "./search.server.ts";
import { topicsOf } from "./topic-counts.server.ts";

type OpenScope = Pick<Scope, "now" | "locale">;

/** What the installation shows of everybody. */
export const commonProgramme = ({ now }: Pick<Scope, "now">) =>
  all([openToAllSql, fromToday(now, houseZone)]);

/** Nobody turns further; counting on would cost more than the page itself. */
const ahead = 9;

/** Every published session of the installation from the start of today, a page at a time. */
export async function findCommonProgramme(
  scope: OpenScope,
  {
    page = 1,
    pageSize = 60,
    ...filters
  }: ProgrammeFilters & { page?: number; pageSize?: number } = {},
) {
  const condition = await narrowed(scope, filters, commonProgramme(scope));
  const found = await findIds(condition, { most: (page + ahead) * pageSize });
  const { ids, pages } = pageOf(found, { page, pageSize });
  const rows = (await readRows(ids)).map((row) => toRow(row, scope));
  return { rows, page, pages };
}

/** The topics of the common programme with the number of their coming sessions. */
export const countCommonTopics = async (scope: OpenScope) =>
  topicsOf(
    await rowsOfOnce<{ topicId: string }>(Prisma.sql`
      SELECT "topicId" FROM "Session" session
      WHERE ${commonProgramme(scope)} AND "cancelledAt" IS NULL`),
    scope,
  );
