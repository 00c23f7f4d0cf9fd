import { db, Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { answer } from "./answer.server.ts";
import { CompanyQuery, type Found, type Hit, type Looker, type Point } from "./finding.ts";
import { type Lexicon, lexiconWith, type OwnWords } from "./lexicon.ts";
import { type Filters, isListed, pointOf, shown } from "./listed.server.ts";
import { placeIn } from "./places-in-line.server.ts";
import { understand } from "./understand.ts";

/** Who in this list can do what the line asks; without a line everybody in it, by name. */
export async function findCompanies(looker: Looker, query: CompanyQuery): Promise<Found> {
  const { q, page, perPage, near, associationId, ...narrowed } = CompanyQuery.parse(query);
  const point = near ? await pointOf(near.postcode) : null;
  const lists = looker.associationIds.filter((id) => !associationId || id === associationId);
  const filters: Filters = { ...narrowed, lists, ...(near && { near: { ...near, point } }) };
  const window = { perPage, from: (page - 1) * perPage };
  const nothing = { asks: "does" as const, words: [], read: [], place: null };
  if (!q) return { ...(await byName(looker, filters, window, point)), understood: nothing };

  const lexicon = await lexiconFor(looker.portalId);
  const { place, rest } = await placeIn(q, lexicon);
  const asked = understand(rest, lexicon);
  const wanted =
    place ?? (near && point ? { name: "", point, around: 0, ags: [], km: null } : null);
  const understood = {
    ...{ asks: asked.asks, words: asked.units.map(({ typed }) => typed), read: [] },
    place: place && { name: place.name, km: place.km },
  };
  if (asked.units.length > 0) {
    const { hits, nearest, read } = await answer(looker, filters, asked, wanted, lexicon);
    const rows = await withScores(
      looker,
      hits.slice(window.from, window.from + perPage),
      wanted?.point,
    );
    const others = await withScores(looker, nearest, wanted?.point);
    return { hits: rows, total: hits.length, nearest: others, understood: { ...understood, read } };
  }
  if (!place) return { hits: [], total: 0, nearest: [], understood };
  const there: Filters = { ...filters, ...(place.ags.length > 0 && { ags: place.ags }) };
  const centre =
    place.point && place.ags.length === 0 ? { point: place.point, postcode: "" } : null;
  const around = centre ? { ...there, near: { ...centre, km: place.km ?? 20 } } : there;
  return { ...(await byName(looker, around, window, place.point)), understood };
}

type Scored = Pick<Hit, "id" | "score" | "reasons" | "snippet">;

async function withScores(looker: Looker, scored: Scored[], from: Point | null = null) {
  const ids = scored.map(({ id }) => id);
  const known = new Map(scored.map((one) => [one.id, one]));
  return (await shown(looker, ids, from)).map((hit) => ({ ...hit, ...known.get(hit.id) }));
}

async function byName(
  looker: Looker,
  filters: Filters,
  { from, perPage }: { from: number; perPage: number },
  point: Point | null,
) {
  const where = isListed(looker, filters);
  const [counted, rows] = await Promise.all([
    rowsOfOnce<{ total: number }>(
      Prisma.sql`SELECT count(*)::int AS total FROM "Company" c WHERE ${where}`,
    ),
    rowsOfOnce<{ id: string }>(Prisma.sql`SELECT c.id FROM "Company" c WHERE ${where}
      ORDER BY c."normalisedName", c.id LIMIT ${perPage} OFFSET ${from}`),
  ]);
  const ids = rows.map(({ id }) => id);
  return { hits: await shown(looker, ids, point), total: counted[0]?.total ?? 0, nearest: [] };
}

/** The words of the trades as the alliances of a portal have them; made anew where one of them changed a word. */
async function lexiconFor(associationId: string): Promise<Lexicon> {
  const own: OwnWords[] = await db.tradeSynonyms.findMany({
    where: { alliance: { members: { some: { associationId, leftAt: null } } } },
    orderBy: [{ word: "asc" }, { allianceId: "asc" }],
    select: { word: true, same: true, narrower: true },
  });
  if (own.length === 0) return lexiconWith([]);
  const key = JSON.stringify(own);
  if (last?.key !== key) last = { key, lexicon: lexiconWith(own) };
  return last.lexicon;
}

let last: { key: string; lexicon: Lexicon } | null = null;
