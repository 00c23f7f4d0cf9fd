import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { hostedSession } from "./hosted.server.ts";

/**
 * A series for dates that are planned together, or the one that an earlier session belongs to; a
 * session that stood alone becomes its first date.
 * @throws 404 for a session that another association hosts.
 */
export async function openSeries(
  tx: Tx,
  scope: Scope,
  { title, of }: { title: string; of?: string },
): Promise<string> {
  const earlier = of ? await hostedSession(tx, scope, of) : null;
  if (earlier?.seriesId) return earlier.seriesId;
  const series = { id: newShortId(), hostId: scope.association.id, createdAt: scope.now };
  await tx.series.create({ data: { ...series, title, introduction: "" } });
  if (earlier)
    await tx.session.update({ where: { id: earlier.id }, data: { seriesId: series.id } });
  return series.id;
}
