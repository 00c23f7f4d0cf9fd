import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { imprintToDo } from "./starting-texts.ts";

/**
 * Whether associations in rows named `association` have an imprint of their own. With the text it began with
 * an association says too little of itself to show anything (§ 5 DDG).
 */
export const withImprint = Prisma.sql`(btrim(association.imprint) <> ''
  AND strpos(association.imprint, ${imprintToDo}) = 0)`;

export async function hasImprint(tx: Pick<Tx, "$queryRaw">, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT true FROM "Association" association WHERE id = ${id} AND ${withImprint}`;
  return rows.length > 0;
}
