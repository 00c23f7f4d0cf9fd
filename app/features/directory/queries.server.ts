import { isSeen, runningAt } from "#app/features/companies/reach.server.ts";
import { isListed } from "#app/features/finding/listed.server.ts";
import { findDistrictsWith } from "#app/features/identity/districts.server.ts";
import { getProfile } from "#app/features/profiles/read-profile.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { DirectoryReader } from "./reader.server.ts";

/** The companies of the portal's list, whatever of them is shown. */
const listed = ({ associationIds, now }: DirectoryReader) =>
  ({
    ...{ mergedIntoId: null, hiddenAt: null },
    memberships: { some: { associationId: { in: associationIds }, ...runningAt(now) } },
  }) satisfies Prisma.CompanyWhereInput;

/** One company of the list, with everything of it that is for this reader. @throws 404 for any other */
export async function getListed(reader: DirectoryReader, companyId: string) {
  const { associationIds, now } = reader;
  const [profile, found] = await Promise.all([
    getProfile(reader, companyId),
    db.company.findFirst({
      where: { id: companyId, ...listed(reader) },
      select: {
        verifiedById: true,
        sites: { orderBy: { position: "asc" }, select: { postcode: true, place: true, ags: true } },
        memberships: {
          where: { associationId: { in: associationIds }, ...runningAt(now) },
          select: { association: { select: { slug: true, name: true, namedAsHost: true } } },
        },
      },
    }),
  ]);
  const { sites, memberships, verifiedById } = orNotFound(found);
  const served = profile.fields.find(({ key }) => key === "districts")?.items ?? [];
  const [districts, verifiedBy] = await Promise.all([
    districtNames([...served.map(({ text }) => text), ...sites.flatMap(({ ags }) => ags ?? [])]),
    verifiedById
      ? db.association.findUnique({ where: { id: verifiedById }, select: { name: true } })
      : null,
  ]);
  return {
    ...profile,
    sites: profile.site
      ? sites.map(({ ags, ...site }) => ({ ...site, district: districts.get(ags ?? "") ?? null }))
      : [],
    associations: sortedBy(
      memberships.map(({ association }) => association),
      ({ name }) => name,
    ),
    served: served.flatMap(({ text }) => districts.get(text) ?? []),
    verifiedBy: verifiedBy?.name ?? null,
  };
}

export type Listed = Awaited<ReturnType<typeof getListed>>;

/** The names of districts by their keys: "Kreis Borken". */
export async function districtNames(keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const found = await findDistrictsWith([...new Set(keys)]);
  return new Map(found.map(({ ags, label }) => [ags, label]));
}

/** A sheet of a sitemap holds 50,000 addresses, the sessions and recordings among them. */
const mostListed = 10_000;

/** What this reader finds listed, by id; for everybody what a search engine should know. */
export async function findListedIds(reader: DirectoryReader): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(Prisma.sql`
    SELECT c.id FROM "Company" c WHERE ${isListed(reader, {})}
    ORDER BY c.id LIMIT ${mostListed}`);
  return rows.map(({ id }) => id);
}

/** As many as a feed reader needs to miss none. */
const mostInFeed = 50;

/** The newest profiles that this reader sees, with what each does in short. */
export async function findNewest(reader: DirectoryReader) {
  const { locale, reach, now } = reader;
  const seen = isSeen(Prisma.sql`f.level`, Prisma.sql`c.id`, reach, now);
  return rowsOf<{ id: string; name: string; createdAt: Date; text: string | null }>(Prisma.sql`
    SELECT c.id, c.name, c."createdAt", short.text FROM "Company" c
    LEFT JOIN LATERAL (SELECT f.items->0->>'text' AS text FROM "ProfileField" f
      WHERE f."companyId" = c.id AND f.key = 'shortText' AND ${seen}
      ORDER BY f.locale = ${locale} DESC LIMIT 1) short ON true
    WHERE ${isListed(reader, {})} ORDER BY c."createdAt" DESC, c.id LIMIT ${mostInFeed}`);
}

/** What these companies do in short, in the reader's language where it is said. */
export async function shortTexts({ locale, reach, now }: DirectoryReader, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const seen = isSeen(Prisma.sql`f.level`, Prisma.sql`f."companyId"`, reach, now);
  const rows = await rowsOf<{ id: string; text: string }>(Prisma.sql`
    SELECT DISTINCT ON (f."companyId") f."companyId" AS id, f.items->0->>'text' AS text
    FROM "ProfileField" f WHERE f."companyId" = ANY(${ids}) AND f.key = 'shortText'
      AND jsonb_array_length(f.items) > 0 AND ${seen}
    ORDER BY f."companyId", f.locale = ${locale} DESC`);
  return new Map(rows.map(({ id, text }) => [id, text]));
}
