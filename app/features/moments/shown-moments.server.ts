import { db } from "#app/platform/db.server.ts";
import { type Carried, keyOf, type MomentShown } from "./moments.ts";

/** The moments of a session line by line, each with its old and its new time. */
export async function momentsShown(moments: Carried[], now: Date): Promise<MomentShown[]> {
  const poolIds = moments.filter(({ kind }) => kind === "release").map(({ id }) => id);
  const pools = await db.seatPool.findMany({
    where: { id: { in: poolIds } },
    select: { id: true, limit: true, taken: true, association: { select: { shortName: true } } },
  });
  const lines = new Map<string, MomentShown>();
  for (const moment of moments) {
    const { kind, id, at, to } = moment;
    const key = keyOf(moment);
    const pool = pools.find((each) => each.id === id);
    const count = pool ? Math.max(0, pool.limit - pool.taken) : (lines.get(key)?.count ?? 0) + 1;
    const name = pool?.association?.shortName ?? null;
    const line = lines.get(key);
    if (kind === "brought" && line) continue;
    lines.set(key, { key, kind, at, to, isDue: to <= now, name, count });
  }
  return [...lines.values()];
}
