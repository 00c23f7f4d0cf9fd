import type { Tx } from "#app/platform/db.server.ts";

type Moments = {
  publishAt?: Date;
  openToAllAt?: Date;
  releases: { poolId: string; releasesAt: Date }[];
};

/** Other moments for a session and its contingents; what is left out stays. */
export async function setMoments(
  tx: Tx,
  id: string,
  { publishAt, openToAllAt, releases }: Moments,
) {
  if (publishAt || openToAllAt)
    await tx.session.update({ where: { id }, data: { publishAt, openToAllAt } });
  for (const { poolId, releasesAt } of releases)
    await tx.seatPool.update({ where: { id: poolId }, data: { releasesAt } });
}
