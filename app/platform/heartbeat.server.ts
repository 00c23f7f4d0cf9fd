import { currentTime } from "./clock.server.ts";
import { db } from "./db.server.ts";
import { newId } from "./ids.server.ts";
import { startLooking } from "./jobs.server.ts";

const every = 5_000;
const staleAfter = 3_600_000;

/** This process says every five seconds that it lives; signs of long gone ones are cleared away. */
export function startHeartbeat() {
  const worker = newId();
  return startLooking("heartbeat", every, async () => {
    const beatAt = await currentTime();
    const before = new Date(beatAt.getTime() - staleAfter);
    await db.workerHeartbeat.upsert({
      where: { worker },
      create: { worker, beatAt },
      update: { beatAt },
    });
    await db.workerHeartbeat.deleteMany({
      where: {
        worker: { not: worker },
        OR: [{ beatAt: { lt: before } }, { beatAt: { gt: beatAt } }],
      },
    });
    return false;
  });
}
