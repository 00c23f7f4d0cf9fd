import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { likeness } from "#app/platform/words.ts";
import { asDomain } from "./companies.ts";
import { isFreeMail, normalisedName } from "./company-names.ts";
import { isSeen, reachOf } from "./reach.server.ts";

/** A company that may be the one that was typed: of the own list, or known by its name as far as this office may. */
export type Alike = { id: string; name: string; place: string | null; isOwn: boolean };
type Row = Alike & { normalisedName: string; domain: string | null };

/** From here on two names at one postcode are said to be alike. */
const alikeFrom = 0.75;
const most = 5;

/** Whether this office may know the company by its name: on its list, now or before, or shown to it. */
const mayKnow = async ({ association, now }: Scope) => {
  const reach = await reachOf([association.id]);
  const isOwn = Prisma.sql`EXISTS (SELECT FROM "Membership" own
    WHERE own."companyId" = company.id AND own."associationId" = ${association.id})`;
  const seen = (column: string) =>
    isSeen(Prisma.raw(`company."${column}"`), Prisma.raw("company.id"), reach, now);
  const isKnown = Prisma.sql`company."mergedIntoId" IS NULL
    AND (${isOwn} OR (company."hiddenAt" IS NULL AND ${seen("nameLevel")}))`;
  return { isOwn, isKnown, seesPlace: Prisma.sql`(${isOwn} OR ${seen("placeLevel")})` };
};

export async function isKnownTo(scope: Scope, companyId: string): Promise<boolean> {
  const { isKnown } = await mayKnow(scope);
  const rows = await rowsOf(Prisma.sql`
    SELECT 1 FROM "Company" company WHERE company.id = ${companyId} AND ${isKnown}`);
  return rows.length > 0;
}

type Typed = { name: string; domain?: string; sites: { postcode: string }[] };

/** Companies that are likely the same: by name without its legal form, by domain, or nearly so at one postcode. */
export async function findAlike(scope: Scope, typed: Typed): Promise<Alike[]> {
  const { isOwn, isKnown, seesPlace } = await mayKnow(scope);
  const [name, domain] = [normalisedName(typed.name), asDomain(typed.domain ?? "")];
  const own = domain && !isFreeMail(domain) ? domain : null;
  const postcodes = typed.sites.map(({ postcode }) => postcode);
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT company.id, company.name, company."normalisedName", company.domain, ${isOwn} AS "isOwn",
      (SELECT site.place FROM "CompanySite" site WHERE site."companyId" = company.id AND ${seesPlace}
        ORDER BY site.position LIMIT 1) AS place
    FROM "Company" company
    WHERE ${isKnown} AND (company."normalisedName" = ${name} OR company.domain = ${own}
      OR (company.id IN (SELECT "companyId" FROM "CompanySite" WHERE postcode = ANY(${postcodes}))
        AND ${seesPlace}))`);
  const degree = (row: Row) =>
    row.normalisedName === name || (own !== null && row.domain === own)
      ? 1
      : likeness(row.normalisedName, name);
  return rows
    .filter((row) => degree(row) >= alikeFrom)
    .sort((one, other) => degree(other) - degree(one) || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, name, place, isOwn }) => ({ id, name, place, isOwn }));
}
