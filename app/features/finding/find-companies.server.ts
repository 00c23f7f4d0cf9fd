import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { all } from "#app/platform/words-sql.server.ts";
import { CompanyQuery, type Found, type Looker } from "./finding.ts";
import { type Filters, isListed, pointOf, shown } from "./listed.server.ts";

/** Who in this list can do what the line asks; without a line everybody in it, by name. */
export async function findCompanies(looker: Looker, query: CompanyQuery): Promise<Found> {
  const { q, page, perPage, near, ...narrowed } = CompanyQuery.parse(query);
  const point = near ? await pointOf(near.postcode) : null;
  const filters: Filters = { ...narrowed, ...(near && { near: { ...near, point } }) };
  const words = q.split(/\s+/).filter(Boolean);
  const where = all([isListed(looker, filters), ...words.map(saying)]);
  const [counted, ids] = await Promise.all([
    rowsOfOnce<{ total: number }>(
      Prisma.sql`SELECT count(*)::int AS total FROM "Company" c WHERE ${where}`,
    ),
    rowsOfOnce<{ id: string }>(Prisma.sql`SELECT c.id FROM "Company" c WHERE ${where}
      ORDER BY c."normalisedName", c.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`),
  ]);
  const hits = await shown(
    looker,
    ids.map(({ id }) => id),
    point,
  );
  const understood = { asks: "does" as const, words, read: [], place: null };
  return { hits, total: counted[0]?.total ?? 0, nearest: [], understood };
}

/** Until the index answers: the word stands in the name, which who is listed shows. */
const saying = (word: string) =>
  Prisma.sql`words_in(c.name) LIKE '%' || words_in(${word.replace(/[\\%_]/g, "")}) || '%'`;
