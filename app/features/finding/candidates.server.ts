import { running } from "#app/features/companies/reach.server.ts";
import type { FieldKey, Item } from "#app/features/profiles/profiles.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { all, either } from "#app/platform/words-sql.server.ts";
import type { Looker, Role } from "./finding.ts";
import { type Held, phrasesOf } from "./index-words.server.ts";
import { type Filters, narrowing, type Seen } from "./listed.server.ts";
import type { Wanted } from "./places-in-line.server.ts";
import { type Unit, weights } from "./understand.ts";

/** So many are weighed line by line; who is worse by words and distance alone is not. */
const most = 200;

/** With what distance goes by, as the looker may see it. */
export type Candidate = {
  id: string;
  name: string;
  ags: string | null;
  latitude: number | null;
  longitude: number | null;
};
export type FieldSaid = { companyId: string; key: FieldKey; locale: string; items: Item[] };

const { sql } = Prisma;

/** Whether these words hold what one unit asks for: one word of it, or all of a phrase of several. */
function holds(words: Prisma.Sql, unit: Unit, held: Held): Prisma.Sql | null {
  const of = (root: string) => [...(held.get(root)?.keys() ?? [])];
  const single = new Set<string>();
  const several: Prisma.Sql[] = [];
  for (const { roots } of phrasesOf(unit)) {
    if (roots.length === 1) for (const word of of(roots[0] ?? "")) single.add(word);
    else if (roots.every((root) => of(root).length > 0))
      several.push(all(roots.map((root) => sql`${words} && ${of(root)}::text[]`)));
  }
  if (single.size > 0) several.unshift(sql`${words} && ${[...single]}::text[]`);
  return several.length > 0 ? either(several) : null;
}

/** Who in the list says something of what is asked where this looker may see it, most by words and distance. */
export async function findCandidates(
  looker: Looker,
  filters: Filters,
  { units, held, asks, place }: { units: Unit[]; held: Held; asks: Role; place: Wanted | null },
): Promise<Candidate[]> {
  const telling = units.filter(({ weight }) => weight !== "general");
  const asked = (telling.length > 0 ? telling : units).flatMap((unit) => {
    const [field, name] = [holds(sql`f.words`, unit, held), holds(sql`c.words`, unit, held)];
    return field && name ? [{ field, name, weight: weights[unit.weight] }] : [];
  });
  if (asked.length === 0) return [];
  const { own, allied } = looker.reach;
  const seen: Seen = (
    level,
  ) => sql`(${level} = 'public' OR (${level} = 'partners' AND belongs.allied)
    OR (${level} = 'association' AND belongs.own))`;
  const flags = (of: "field" | "name") =>
    Prisma.join(asked.map((unit, n) => sql`${unit[of]} AS ${Prisma.raw(`u${n}`)}`));
  const sum = asked.map(
    ({ weight }, n) =>
      sql`max(CASE WHEN ${Prisma.raw(`matched.u${n}`)} THEN matched.tells ELSE 0 END) * ${weight}::float`,
  );
  const far = place?.point
    ? sql`/ (1 + (coalesce(max(12742 * asin(sqrt(sin(radians(p.latitude - ${place.point.latitude}::float) / 2) ^ 2
        + cos(radians(${place.point.latitude}::float)) * cos(radians(p.latitude))
          * sin(radians(p.longitude - ${place.point.longitude}::float) / 2) ^ 2))), 60) / 60) ^ 2)`
    : sql``;
  const keys =
    asks === "seeks" ? sql`f.key IN ('seeks', 'shortText', 'longText')` : sql`f.key <> 'seeks'`;
  return rowsOfOnce<Candidate>(sql`
    WITH matched AS MATERIALIZED (
      SELECT f."companyId" AS id, f.level, ${flags("field")},
        CASE f.key WHEN 'longText' THEN 0.7 WHEN 'products' THEN 0.8 WHEN 'machines' THEN 0.8 ELSE 1 END AS tells
      FROM "ProfileField" f WHERE ${either(asked.map(({ field }) => field))} AND ${keys}
      UNION ALL
      SELECT c.id, c."nameLevel", ${flags("name")}, 0.6 AS tells
      FROM "Company" c WHERE ${either(asked.map(({ name }) => name))}),
    belongs AS MATERIALIZED (
      SELECT m."companyId" AS id, bool_or(m."associationId" = ANY(${filters.lists ?? looker.associationIds}::text[])) AS listed,
        bool_or(m."associationId" = ANY(${allied}::text[])) AS allied, bool_or(m."associationId" = ANY(${own}::text[])) AS own
      FROM "Membership" m WHERE m."companyId" IN (SELECT id FROM matched) AND ${running("m", looker.now)} GROUP BY 1)
    SELECT c.id, c.name, max(s.ags) AS ags, max(p.latitude) AS latitude, max(p.longitude) AS longitude
    FROM matched JOIN belongs ON belongs.id = matched.id JOIN "Company" c ON c.id = matched.id
    LEFT JOIN "CompanySite" s ON s."companyId" = c.id AND s.position = 0 AND ${seen(sql`c."placeLevel"`)}
    LEFT JOIN "PostcodePlace" p ON p.code = s.postcode
    WHERE belongs.listed AND ${seen(sql`matched.level`)} AND ${narrowing(filters, seen)}
    GROUP BY c.id ORDER BY (${Prisma.join(sum, " + ")}) ${far} DESC, c.id LIMIT ${most}`);
}

/** What these say that the looker may read: the fields that hold one of the words, and who they are. */
export const findFields = ({ reach, now }: Looker, ids: string[], words: string[]) =>
  rowsOfOnce<FieldSaid>(sql`
    WITH belongs AS MATERIALIZED (
      SELECT m."companyId" AS id, bool_or(m."associationId" = ANY(${reach.allied}::text[])) AS allied,
        bool_or(m."associationId" = ANY(${reach.own}::text[])) AS own
      FROM "Membership" m WHERE m."companyId" = ANY(${ids}) AND ${running("m", now)} GROUP BY 1)
    SELECT f."companyId", f.key, f.locale, f.items FROM "ProfileField" f JOIN belongs ON belongs.id = f."companyId"
    WHERE f."companyId" = ANY(${ids}) AND (f.words && ${words}::text[] OR f.key IN ('shortText', 'districts')) AND (f.level = 'public'
      OR (f.level = 'partners' AND belongs.allied) OR (f.level = 'association' AND belongs.own))`);
