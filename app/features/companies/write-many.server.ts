import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { normalisedName } from "./company-names.ts";
import type { Level } from "./levels.ts";

/** What a list says of a company: absent is left alone, "" takes away. Site, membership and contact are each one. */
export type CompanyValues = Partial<
  Record<
    | ("name" | "domain" | "registerNumber" | "industryCode" | "street" | "postcode" | "place")
    | ("number" | "since" | "membershipKind" | "contactName" | "contactRole" | "email" | "phone"),
    string
  >
>;
/** `contactId`: whom the office knows already, or an id for somebody new. */
export type ManyRow = { companyId: string; contactId: string; values: CompanyValues };
export type EnteredRow = ManyRow & Record<"nameLevel" | "placeLevel" | "industryLevel", Level>;
type Whose = { associationId: string; now: Date };

/** As many as one statement takes well. */
export const manyAtOnce = 250;

/** Companies that no list had yet, with site, membership and contact. Whoever calls records that it happened. */
export async function enterMany(tx: Tx, whose: Whose, rows: EnteredRow[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Company" (id, name, "normalisedName", domain, "registerNumber", "industryScheme",
      "industryCode", "nameLevel", "placeLevel", "industryLevel", "createdAt", "changedAt")
    SELECT "companyId", name, "normalisedName", nullif(domain, ''), nullif("registerNumber", ''),
      CASE WHEN "industryCode" <> '' THEN 'WZ2025' END, nullif("industryCode", ''),
      "nameLevel", "placeLevel", "industryLevel", ${whose.now}, ${whose.now} FROM ${said(rows)}`;
  await writeBeside(tx, whose, rows);
}

/** The same said anew of companies that stand, each of them once. */
export async function changeMany(tx: Tx, whose: Whose, rows: ManyRow[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Company" company SET name = coalesce(said.name, company.name),
      "normalisedName" = coalesce(said."normalisedName", company."normalisedName"),
      domain = CASE WHEN said.domain IS NULL THEN company.domain ELSE nullif(said.domain, '') END,
      "domainProvenAt" = CASE WHEN said.domain IS NULL OR said.domain = company.domain
        THEN company."domainProvenAt" END,
      "registerNumber" = CASE WHEN said."registerNumber" IS NULL THEN company."registerNumber"
        ELSE nullif(said."registerNumber", '') END,
      "industryScheme" = CASE WHEN said."industryCode" IS NULL THEN company."industryScheme"
        WHEN said."industryCode" <> '' THEN 'WZ2025' END,
      "industryCode" = CASE WHEN said."industryCode" IS NULL THEN company."industryCode"
        ELSE nullif(said."industryCode", '') END,
      "changedAt" = ${whose.now}
    FROM ${said(rows)} WHERE company.id = said."companyId"`;
  await writeBeside(tx, whose, rows);
}

/** Companies that should never have been entered, with all that hangs on them. */
export const dropMany = (tx: Tx, ids: string[]) =>
  tx.company.deleteMany({ where: { id: { in: ids } } });

/** A membership of this association that has not ended, also one that is still to begin. */
const lasting = ({
  associationId,
  now,
}: Whose) => Prisma.sql`(membership."associationId" = ${associationId}
  AND (membership.until IS NULL OR membership.until >= ${now}::date))`;

async function writeBeside(tx: Tx, whose: Whose, rows: ManyRow[]) {
  const { associationId } = whose;
  const from = said(rows);
  await tx.$executeRaw`DELETE FROM "CompanySite" site USING ${from}
    WHERE site."companyId" = said."companyId" AND site.position = 0 AND said.postcode = ''`;
  await tx.$executeRaw`
    WITH known AS (UPDATE "CompanySite" site SET street = coalesce(said.street, site.street),
        postcode = coalesce(said.postcode, site.postcode), place = coalesce(said.place, site.place),
        ags = ${district(Prisma.sql`coalesce(said.postcode, site.postcode)`)}
      FROM ${from} WHERE site."companyId" = said."companyId" AND site.position = 0
        AND coalesce(said.postcode, said.place, said.street) IS NOT NULL)
    INSERT INTO "CompanySite" (id, "companyId", position, street, postcode, place, ags)
    SELECT "siteId", "companyId", 0, coalesce(street, ''), postcode, coalesce(place, ''),
      ${district(Prisma.sql`said.postcode`)} FROM ${from}
    WHERE postcode <> '' AND NOT EXISTS (SELECT FROM "CompanySite" site
      WHERE site."companyId" = said."companyId" AND site.position = 0)`;
  await tx.$executeRaw`DELETE FROM "Membership" membership USING ${from}
    WHERE membership."companyId" = said."companyId" AND ${lasting(whose)} AND said.since = ''`;
  await tx.$executeRaw`
    WITH known AS (UPDATE "Membership" membership SET
        number = CASE WHEN said.number IS NULL THEN membership.number ELSE nullif(said.number, '') END,
        since = coalesce(said.since::date, membership.since),
        kind = coalesce(nullif(said."membershipKind", ''), membership.kind)
      FROM ${from} WHERE membership."companyId" = said."companyId" AND ${lasting(whose)}
        AND coalesce(said.number, said.since, said."membershipKind") IS NOT NULL)
    INSERT INTO "Membership" (id, "companyId", "associationId", kind, number, since)
    SELECT "membershipId", "companyId", ${associationId}, coalesce(nullif("membershipKind", ''), 'full'),
      nullif(number, ''), since::date FROM ${from}
    WHERE since <> '' AND NOT EXISTS (SELECT FROM "Membership" membership
      WHERE membership."companyId" = said."companyId" AND ${lasting(whose)})`;
  await tx.$executeRaw`DELETE FROM "CompanyContact" contact USING ${from}
    WHERE contact.id = said."contactId" AND contact."associationId" = ${associationId}
      AND said."contactName" = ''`;
  await tx.$executeRaw`
    WITH known AS (UPDATE "CompanyContact" contact SET name = coalesce(said."contactName", contact.name),
        role = coalesce(said."contactRole", contact.role), email = coalesce(said.email, contact.email),
        phone = coalesce(said.phone, contact.phone)
      FROM ${from} WHERE contact.id = said."contactId" AND contact."associationId" = ${associationId})
    INSERT INTO "CompanyContact" (id, "companyId", "associationId", name, role, email, phone)
    SELECT "contactId", "companyId", ${associationId}, "contactName", coalesce("contactRole", ''),
      coalesce(email, ''), coalesce(phone, '') FROM ${from}
    WHERE "contactName" <> '' AND NOT EXISTS (SELECT FROM "CompanyContact" contact
      WHERE contact.id = said."contactId")`;
}

/** The district that most of a postcode lies in. */
const district = (postcode: Prisma.Sql) => Prisma.sql`(SELECT ags FROM "Postcode"
  WHERE code = ${postcode} ORDER BY places DESC LIMIT 1)`;

function said(rows: (ManyRow | EnteredRow)[]): Prisma.Sql {
  const flat = rows.map(({ values, ...row }) => ({
    ...row,
    ...values,
    ...(values.name && { normalisedName: normalisedName(values.name) }),
    ...{ siteId: newId(), membershipId: newId() },
  }));
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) AS said(
    "companyId" text, name text, "normalisedName" text, domain text, "registerNumber" text,
    "industryCode" text, street text, postcode text, place text, number text, since text,
    "membershipKind" text, "contactId" text, "contactName" text, "contactRole" text, email text,
    phone text, "nameLevel" text, "placeLevel" text, "industryLevel" text, "siteId" text,
    "membershipId" text)`;
}
