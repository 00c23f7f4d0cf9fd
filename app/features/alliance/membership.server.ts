import type { Prisma, Tx } from "#app/platform/db.server.ts";

/** Alliances that an association belongs to now. */
export const withMember = (associationId: string) =>
  ({ members: { some: { associationId, leftAt: null } } }) satisfies Prisma.AllianceWhereInput;

/** Whether an association belongs to an alliance now. */
export async function memberOf(client: Tx, allianceId: string, associationId: string) {
  const where = { id: allianceId, ...withMember(associationId) };
  return (await client.alliance.count({ where })) > 0;
}

/** Whether an association shares an alliance with each of these now; with itself it always does. */
export async function arePartners(client: Tx, associationId: string, ids: string[]) {
  const wanted = new Set(ids.filter((id) => id !== associationId));
  if (wanted.size === 0) return true;
  const where = {
    id: { in: [...wanted] },
    memberships: { some: { leftAt: null, alliance: withMember(associationId) } },
  };
  return (await client.association.count({ where })) === wanted.size;
}
