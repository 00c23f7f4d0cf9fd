import { Prisma, type Tx } from "#app/platform/db.server.ts";

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
    allianceMemberships: { some: { leftAt: null, alliance: withMember(associationId) } },
  };
  return (await client.association.count({ where })) === wanted.size;
}
/**
 * Until the transaction ends nobody leaves an alliance of this association and no rule begins in it;
 * listing and adopting go on side by side.
 */
export async function holdAlliancesOf(tx: Tx, associationId: string) {
  await tx.$queryRaw`${alliancesOf(associationId)} FOR SHARE OF alliance`;
}

/** The same, and nobody lists or adopts there either. Taken before any lock of a session. */
export async function closeAlliancesOf(tx: Tx, associationId: string) {
  await tx.$queryRaw`${alliancesOf(associationId)} FOR NO KEY UPDATE OF alliance`;
}

const alliancesOf = (associationId: string) => Prisma.sql`
  SELECT alliance.id FROM "Alliance" alliance
  JOIN "AllianceMember" member ON member."allianceId" = alliance.id
    AND member."associationId" = ${associationId} AND member."leftAt" IS NULL
  ORDER BY alliance.id`;
