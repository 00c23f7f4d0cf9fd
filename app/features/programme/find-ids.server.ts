import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";

type Wish = { most?: number; latestFirst?: boolean };

/** The sessions that meet a condition on rows named `session`, in the order of their start. */
export async function findIds(condition: Prisma.Sql, { most, latestFirst }: Wish = {}) {
  const way = latestFirst ? Prisma.sql`DESC` : Prisma.empty;
  const rows = await rowsOfOnce<{ id: string }>(Prisma.sql`
    SELECT session.id FROM "Session" session WHERE ${condition}
    ORDER BY session."startsAt" ${way}, session.id ${way} LIMIT ${most ?? null}`);
  return rows.map(({ id }) => id);
}

export async function countOf(condition: Prisma.Sql): Promise<number> {
  const [row] = await rowsOfOnce<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM "Session" session WHERE ${condition}`);
  return row?.count ?? 0;
}

/** A page of a list, counted from 1, and how many pages there are. */
export function pageOf(ids: string[], { page, pageSize }: { page: number; pageSize: number }) {
  const start = (page - 1) * pageSize;
  return {
    ids: ids.slice(start, start + pageSize),
    page,
    pages: Math.max(1, Math.ceil(ids.length / pageSize)),
  };
}
