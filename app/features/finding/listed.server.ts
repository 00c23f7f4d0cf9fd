import { industries } from "#app/features/companies/industries.ts";
import { isMemberOf, isSeen } from "#app/features/companies/reach.server.ts";
import { db, Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { all } from "#app/platform/words-sql.server.ts";
import { type CompanyQuery, type Hit, kmBetween, type Looker, type Point } from "./finding.ts";

/** The filters of a query, its postcode found on the map; unknown there, it stands for itself alone. */
export type Filters = Pick<CompanyQuery, "ags" | "industry" | "certificate"> & {
  /** The associations whose members stand in the list, where they are not all of the looker's. */
  lists?: string[];
  near?: { postcode: string; km: number; point: Point | null };
};

/** Whether a level of company `c` is for the looker. */
export type Seen = (level: Prisma.Sql) => Prisma.Sql;

/** Where a postcode lies. */
export const pointOf = (code: string): Promise<Point | null> =>
  db.postcodePlace.findUnique({ where: { code }, select: { latitude: true, longitude: true } });

/** Whether company `c` stands in this list for this looker, narrowed by what they may see of it. */
export function isListed({ reach, now, associationIds }: Looker, filters: Filters): Prisma.Sql {
  const id = Prisma.sql`c.id`;
  const seen: Seen = (level) => isSeen(level, id, reach, now);
  return all([isMemberOf(id, filters.lists ?? associationIds, now), narrowing(filters, seen)]);
}

/** The same of one who is known to be a member in the list. */
export function narrowing({ ags, near, industry, certificate }: Filters, seen: Seen): Prisma.Sql {
  const site = (
    condition: Prisma.Sql,
  ) => Prisma.sql`(${seen(Prisma.sql`c."placeLevel"`)} AND EXISTS (
    SELECT FROM "CompanySite" s WHERE s."companyId" = c.id AND s.position = 0 AND ${condition}))`;
  return all([
    Prisma.sql`c."mergedIntoId" IS NULL AND c."hiddenAt" IS NULL`,
    seen(Prisma.sql`c."nameLevel"`),
    ...(ags && ags.length > 0 ? [site(Prisma.sql`s.ags = ANY(${ags})`)] : []),
    ...(near ? [site(isWithin(near))] : []),
    ...(industry
      ? [
          Prisma.sql`(c."industryCode" = ANY(${codesOf(industry)}) AND ${seen(Prisma.sql`c."industryLevel"`)})`,
        ]
      : []),
    ...(certificate
      ? [
          Prisma.sql`EXISTS (SELECT FROM "ProfileField" f WHERE f."companyId" = c.id AND f.key = 'certificates'
            AND strpos(words_in(f.items::text), btrim(words_in(${certificate}))) > 0 AND ${seen(Prisma.sql`f.level`)})`,
        ]
      : []),
  ]);
}

/** Whether site `s` lies in this circle. */
const isWithin = ({ postcode, km, point }: NonNullable<Filters["near"]>) =>
  point
    ? Prisma.sql`EXISTS (SELECT FROM "PostcodePlace" p WHERE p.code = s.postcode
        AND 12742 * asin(sqrt(sin(radians(p.latitude - ${point.latitude}) / 2) ^ 2
          + cos(radians(${point.latitude})) * cos(radians(p.latitude))
            * sin(radians(p.longitude - ${point.longitude}) / 2) ^ 2)) <= ${km})`
    : Prisma.sql`s.postcode = ${postcode}`;

type Row = Omit<Hit, "point" | "km" | "score" | "reasons" | "snippet"> & {
  latitude: number | null;
  longitude: number | null;
};

/** These companies as the looker may see them, in this order; seen from `from`, where that is known. */
export async function shown({ reach, now }: Looker, ids: string[], from: Point | null = null) {
  if (ids.length === 0) return [];
  const seen = (level: string) => isSeen(Prisma.raw(`c."${level}"`), Prisma.sql`c.id`, reach, now);
  const rows = await rowsOfOnce<Row>(Prisma.sql`
    SELECT c.id, c.kind, c.name, s.place, s.postcode, s.ags, p.latitude, p.longitude,
      CASE WHEN ${seen("industryLevel")} THEN c."industryCode" END AS "industryCode"
    FROM "Company" c
    LEFT JOIN "CompanySite" s ON s."companyId" = c.id AND s.position = 0 AND ${seen("placeLevel")}
    LEFT JOIN "PostcodePlace" p ON p.code = s.postcode
    WHERE c.id = ANY(${ids})`);
  const hitOf = new Map(
    rows.map(({ latitude, longitude, ...row }): [string, Hit] => {
      const point = latitude === null || longitude === null ? null : { latitude, longitude };
      const km = from && point ? kmBetween(from, point) : null;
      return [row.id, { ...row, point, km, score: 1, reasons: [], snippet: "" }];
    }),
  );
  return ids.flatMap((id) => hitOf.get(id) ?? []);
}

/** The codes that belong to a section, or the division itself. */
function codesOf(industry: string): string[] {
  const section = industries.find(({ code }) => code === industry);
  return [industry, ...(section?.divisions ?? []).map(({ code }) => code)];
}
