import { currentTime } from "./clock.server.ts";
import { db, Prisma, rowsOf } from "./db.server.ts";

/** Whether the house can serve its pages: the database answers. Costs the same however much lies in it. */
export const isWell = () =>
  rowsOf(Prisma.sql`SELECT 1`).then(
    () => true,
    () => false,
  );

/** Whether the database answers, and how many seconds ago a worker last gave a sign. */
export async function groundHealth() {
  try {
    const now = await currentTime();
    const newest = await db.workerHeartbeat.aggregate({ _max: { beatAt: true } });
    const beat = newest._max.beatAt;
    const age = beat ? Math.max(0, Math.round((now.getTime() - beat.getTime()) / 1000)) : null;
    return { database: "ok" as const, worker: { secondsSinceHeartbeat: age } };
  } catch {
    return { database: "unreachable" as const, worker: { secondsSinceHeartbeat: null } };
  }
}
