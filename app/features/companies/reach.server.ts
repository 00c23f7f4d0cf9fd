import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { publicReach, type Reach } from "./levels.ts";

/** What companies and offices of these associations may see of others. */
export async function reachOf(associationIds: string[]): Promise<Reach> {
  if (associationIds.length === 0) return publicReach;
  const own = [...new Set(associationIds)].sort();
  const rows = await rowsOf<{ id: string }>(Prisma.sql`
    SELECT DISTINCT partner."associationId" AS id FROM "AllianceMember" mine
    JOIN "AllianceMember" partner ON partner."allianceId" = mine."allianceId" AND partner."leftAt" IS NULL
    WHERE mine."associationId" = ANY(${own}) AND mine."leftAt" IS NULL`);
  return { own, allied: [...new Set([...own, ...rows.map(({ id }) => id)])].sort() };
}

/** Memberships that run on this day; `table` is a name of ours. */
export const running = (table: string, now: Date): Prisma.Sql => {
  const membership = Prisma.raw(`"${table}"`);
  return Prisma.sql`(${membership}.since <= ${now}::date
    AND (${membership}.until IS NULL OR ${membership}.until >= ${now}::date))`;
};

/** Whether the company has a running membership in one of these associations. */
export const isMemberOf = (companyId: Prisma.Sql, ids: string[], now: Date): Prisma.Sql =>
  ids.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`EXISTS (SELECT FROM "Membership" m WHERE m."companyId" = ${companyId}
        AND m."associationId" = ANY(${ids}) AND ${running("m", now)})`;

/** `maySee` in SQL: whether something of this level of this company is for this reader. */
export const isSeen = (
  level: Prisma.Sql,
  companyId: Prisma.Sql,
  { own, allied }: Reach,
  now: Date,
): Prisma.Sql => Prisma.sql`(${level} = 'public'
  OR (${level} = 'partners' AND ${isMemberOf(companyId, allied, now)})
  OR (${level} = 'association' AND ${isMemberOf(companyId, own, now)}))`;

/** Memberships that run now, for Prisma's reads. */
export const runningAt = (now: Date) =>
  ({
    since: { lte: now },
    OR: [{ until: null }, { until: { gte: new Date(now.toISOString().slice(0, 10)) } }],
  }) satisfies Prisma.MembershipWhereInput;

/** The companies of an association's list: those with a running membership, merged ones aside. */
export const memberOf = (associationId: string, now: Date) =>
  ({
    mergedIntoId: null,
    memberships: { some: { associationId, ...runningAt(now) } },
  }) satisfies Prisma.CompanyWhereInput;

/** Those that an association has or ever had as members: what its office finds again. */
export const everMemberOf = (associationId: string) =>
  ({
    mergedIntoId: null,
    memberships: { some: { associationId } },
  }) satisfies Prisma.CompanyWhereInput;
