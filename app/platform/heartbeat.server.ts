import { currentTime } from "./clock.server.ts";
import { db, Prisma, rowsOf } from "./db.server.ts";
import { newId } from "./ids.server.ts";
import { startLooking } from "./jobs.server.ts";

const every = 5_000;
const staleAfter = 3_600_000;

/** Three signs that did not come. */
const goneAfter = 15_000;

/** This process says every five seconds that it lives; signs of long gone ones are cleared away. */
export function startHeartbeat() {
  const worker = newId();
  /** Whether no worker that lives stands before this one: for what one of them does for all. */
  const isFirst = async () => {
    const since = new Date((await currentTime()).getTime() - goneAfter);
    const [row] = await rowsOf<{ first: boolean }>(Prisma.sql`
      SELECT NOT EXISTS (
        SELECT FROM "WorkerHeartbeat" WHERE worker < ${worker} AND "beatAt" > ${since}) AS first`);
    return row?.first ?? false;
  };
  const looking = startLooking("heartbeat", every, async () => {
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
  return { ...looking, isFirst };
}
