import { currentTime } from "./clock.server.ts";
import { db } from "./db.server.ts";

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
