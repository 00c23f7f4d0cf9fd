import type { Tx } from "#app/platform/db.server.ts";

/** The association's row as it is now, held until the transaction ends: changes of it come one by one. */
export async function lockAssociation(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Association" WHERE id = ${id} FOR UPDATE`;
  return tx.association.findUniqueOrThrow({ where: { id } });
}
