import type { Prisma, Tx } from "#app/platform/db.server.ts";

/** Alliances that an association belongs to now. */
export const withMember = (associationId: string) =>
  ({ members: { some: { associationId, leftAt: null } } }) satisfies Prisma.AllianceWhereInput;

/** Whether an association belongs to an alliance now. */
export async function memberOf(client: Tx, allianceId: string, associationId: string) {
  const where = { id: allianceId, ...withMember(associationId) };
  return (await client.alliance.count({ where })) > 0;
}
