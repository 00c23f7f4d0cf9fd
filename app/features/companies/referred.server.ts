import { Prisma, type Tx } from "#app/platform/db.server.ts";

/** What belongs to a company itself and goes with it. */
const ownTables = ["CompanySite", "Membership", "CompanyContact", "ProfileField", "ProfileEntry"];

/**
 * Which of these companies something else speaks of: a membership elsewhere, or a row of any other room's table
 * that points to them. So a table that comes later is asked, too.
 */
export async function findReferred(tx: Tx, ids: string[], associationId: string) {
  const pointing = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT owner.relname AS table, attribute.attname AS column FROM pg_constraint held
    JOIN pg_class owner ON owner.oid = held.conrelid
    JOIN pg_attribute attribute ON attribute.attrelid = held.conrelid AND attribute.attnum = held.conkey[1]
    WHERE held.contype = 'f' AND held.confrelid = '"Company"'::regclass
      AND NOT owner.relname = ANY(${ownTables}) ORDER BY 1, 2`;
  const parts = pointing.map(({ table, column }) => {
    const name = Prisma.raw(`"${column}"`);
    return Prisma.sql`SELECT ${name} AS id FROM ${Prisma.raw(`"${table}"`)} WHERE ${name} = ANY(${ids})`;
  });
  const elsewhere = Prisma.sql`SELECT "companyId" AS id FROM "Membership"
    WHERE "companyId" = ANY(${ids}) AND "associationId" <> ${associationId}`;
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`${Prisma.join([elsewhere, ...parts], " UNION ")}`;
  return new Set(rows.map(({ id }) => id));
}
