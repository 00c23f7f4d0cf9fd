import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { imprintToDo } from "./starting-texts.ts";

/**
 * Whether associations in rows named `association` have an imprint of their own. With the text it began with
 * an association says too little of itself to show anything (§ 5 DDG).
 */
export const withImprint = Prisma.sql`(btrim(association.imprint) <> ''
  AND strpos(association.imprint, ${imprintToDo}) = 0)`;

export const hasImprint = async (tx: Pick<Tx, "$queryRaw">, id: string): Promise<boolean> =>
  (await withImprintAmong(tx, [id])).has(id);

/** Those of these associations that may show something. */
export async function withImprintAmong(tx: Pick<Tx, "$queryRaw">, ids: string[]) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Association" association WHERE id = ANY(${ids}::text[]) AND ${withImprint}`;
  return new Set(rows.map(({ id }) => id));
}
