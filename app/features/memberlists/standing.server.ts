import { type Level, maySee, type Reach } from "#app/features/companies/levels.ts";
import { isSeen } from "#app/features/companies/reach.server.ts";
import type { FieldKey, Item } from "#app/features/profiles/profiles.ts";
import { type db, Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Plain } from "./memberlists.ts";

/** A company as it stands, as far as an office may know it. */
export type Standing = {
  id: string;
  normalisedName: string;
  /** Whether this association has or had it as a member. */
  isOwn: boolean;
  /** Without its contact. */
  plain: Plain;
  isProven: boolean;
  changedAt: Date;
  contacts: { id: string; name: string; role: string; email: string; phone: string }[];
  fields: {
    key: FieldKey;
    locale: "de" | "en";
    items: Item[];
    level: Level;
    changedBy: string;
    /** Whether this office may read what stands there. */
    isSeen: boolean;
  }[];
};

/** What lines may be about; by id whatever they are, by the rest only what an office may know of. */
export type Wanted = { ids?: string[]; numbers?: string[]; domains?: string[]; names?: string[] };

type Row = Omit<Standing, "plain" | "fields"> & {
  plain: Plain;
  memberOf: string[];
  fields: Omit<Standing["fields"][number], "isSeen">[];
};

export async function findStanding(
  tx: Tx | typeof db,
  { associationId, now, reach }: { associationId: string; now: Date; reach: Reach },
  { ids = [], numbers = [], domains = [], names = [] }: Wanted,
): Promise<Standing[]> {
  const isEverOwn = Prisma.sql`EXISTS (SELECT FROM "Membership" own
    WHERE own."companyId" = company.id AND own."associationId" = ${associationId})`;
  const rows = await tx.$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT unnest(${ids}::text[]) AS id
      UNION SELECT id FROM "Company" WHERE "normalisedName" = ANY(${names})
      UNION SELECT id FROM "Company" WHERE domain = ANY(${domains})
      UNION SELECT "companyId" FROM "Membership"
        WHERE "associationId" = ${associationId} AND number = ANY(${numbers}))
    SELECT company.id, company."normalisedName", company."changedAt", ${isEverOwn} AS "isOwn",
      company."domainProvenAt" IS NOT NULL AS "isProven",
      jsonb_build_object('name', company.name, 'domain', coalesce(company.domain, ''),
        'registerNumber', coalesce(company."registerNumber", ''),
        'industryCode', coalesce(company."industryCode", ''), 'street', coalesce(site.street, ''),
        'postcode', coalesce(site.postcode, ''), 'place', coalesce(site.place, ''),
        'number', coalesce(held.number, ''), 'since', coalesce(held.since::text, ''),
        'membershipKind', coalesce(held.kind, '')) AS plain,
      ARRAY(SELECT "associationId" FROM "Membership" one WHERE one."companyId" = company.id
        AND one.since <= ${now}::date AND (one.until IS NULL OR one.until >= ${now}::date)) AS "memberOf",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', contact.id, 'name', contact.name,
          'role', contact.role, 'email', contact.email, 'phone', contact.phone) ORDER BY contact.id)
        FROM "CompanyContact" contact WHERE contact."companyId" = company.id
          AND contact."associationId" = ${associationId}), '[]') AS contacts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('key', field.key, 'locale', field.locale,
          'items', field.items, 'level', field.level, 'changedBy', field."changedBy"))
        FROM "ProfileField" field WHERE field."companyId" = company.id), '[]') AS fields
    FROM wanted JOIN "Company" company ON company.id = wanted.id
    LEFT JOIN "CompanySite" site ON site."companyId" = company.id AND site.position = 0
    LEFT JOIN LATERAL (SELECT number, since, kind FROM "Membership" one
      WHERE one."companyId" = company.id AND one."associationId" = ${associationId}
        AND (one.until IS NULL OR one.until >= ${now}::date) ORDER BY one.since DESC LIMIT 1) held ON true
    WHERE company."mergedIntoId" IS NULL AND (${isEverOwn} OR (company."hiddenAt" IS NULL
      AND ${isSeen(Prisma.sql`company."nameLevel"`, Prisma.sql`company.id`, reach, now)}))
    ORDER BY company.id`;
  return rows.map(({ memberOf, fields, ...row }) => ({
    ...row,
    fields: fields.map((field) => ({
      ...field,
      isSeen: maySee(field.level, memberOf, reach),
    })),
  }));
}
