import { isSeen } from "#app/features/companies/reach.server.ts";
import { isListed } from "#app/features/finding/listed.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { keptValue } from "#app/platform/kept-values.server.ts";
import { districtNames } from "./queries.server.ts";
import type { DirectoryReader } from "./reader.server.ts";

/** What the list can be narrowed by: nothing that only hidden fields say. */
export type Choices = {
  districts: { ags: string; name: string }[];
  /** Codes of WZ 2025. */
  industries: string[];
  certificates: string[];
  associations: { id: string; slug: string; name: string }[];
};

/** The commonest; another one is typed. */
const mostCertificates = 30;

export const findChoices = (reader: DirectoryReader): Promise<Choices> =>
  reader.isGuest
    ? keptValue(`directory ${reader.locale} ${reader.portalId}`, () => readChoices(reader))
    : readChoices(reader);

async function readChoices(reader: DirectoryReader): Promise<Choices> {
  const { reach, now, associationIds } = reader;
  const isIn = isListed(reader, {});
  const id = Prisma.sql`c.id`;
  const seen = (level: string) => isSeen(Prisma.raw(level), id, reach, now);
  const [sites, industries, certificates, associations] = await Promise.all([
    rowsOf<{ ags: string }>(Prisma.sql`SELECT DISTINCT s.ags FROM "Company" c
      JOIN "CompanySite" s ON s."companyId" = c.id AND s.position = 0 AND s.ags IS NOT NULL
      WHERE ${isIn} AND ${seen('c."placeLevel"')}`),
    rowsOf<{ code: string }>(Prisma.sql`SELECT DISTINCT c."industryCode" AS code FROM "Company" c
      WHERE c."industryCode" IS NOT NULL AND ${isIn} AND ${seen('c."industryLevel"')}`),
    rowsOf<{ text: string }>(Prisma.sql`SELECT item->>'text' AS text FROM "Company" c
      JOIN "ProfileField" f ON f."companyId" = c.id AND f.key = 'certificates'
      CROSS JOIN LATERAL jsonb_array_elements(f.items) item
      WHERE ${isIn} AND ${seen("f.level")}
      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${mostCertificates}`),
    rowsOf<{ id: string; slug: string; name: string }>(Prisma.sql`SELECT id, slug, name
      FROM "Association" WHERE id = ANY(${associationIds})`),
  ]);
  const names = await districtNames(sites.map(({ ags }) => ags));
  return {
    districts: sortedBy(
      [...names].map(([ags, name]) => ({ ags, name })),
      ({ name }) => name,
    ),
    industries: industries.map(({ code }) => code),
    certificates: sortedBy(
      certificates.map(({ text }) => text),
      (text) => text,
    ),
    associations: sortedBy(associations, ({ name }) => name),
  };
}
