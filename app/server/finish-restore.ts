import { connected } from "#app/platform/connections.server.ts";
import { whileLocked } from "./database.ts";
import type { KeptFile } from "./recordings.ts";

/** Stands in the database from the moment its rows were replaced until the rooms have done their part. */
export const MARK = "_verbund_restored";

export type Finished = {
  erasedAgain: number;
  unsent: number | null;
  /** Recordings whose very file lies nowhere. */
  missing: KeptFile[];
};

/**
 * The rooms' part of a restore: what was erased after the backup is erased again, and mails that waited
 * then end unsent. Every start calls this first, so that no kill in between lets the house open without it.
 * @returns undefined where no restore waits for its end.
 */
export async function finishRestore(url: string): Promise<Finished | undefined> {
  let finished: Finished | undefined;
  if (await isMarked(url))
    await whileLocked(url, async () => {
      finished = await finish(url);
    });
  return finished;
}

const isMarked = (url: string) =>
  connected(url, async (client) => {
    const known = await client.query("SELECT to_regclass($1) AS name", [`"${MARK}"`]);
    return known.rows[0].name !== null;
  });

/** The rooms read settings: they are loaded once those are complete. */
const finish = (url: string): Promise<Finished | undefined> =>
  connected(url, async (client) => {
    if (!(await isMarked(url))) return undefined;
    const { rows } = await client.query(`SELECT erasures, "sendWaiting" FROM "${MARK}"`);
    const { erasures, sendWaiting } = rows[0];
    const { currentTime } = await import("#app/platform/clock.server.ts");
    const { endWaiting } = await import("#app/features/notifications/end-waiting.server.ts");
    const { rememberErasures, eraseAgain } = await import(
      "#app/features/privacy/erase-again.server.ts"
    );
    const now = await currentTime();
    await rememberErasures(erasures, now);
    const erasedAgain = await eraseAgain(now);
    const { lookForFiles } = await import("#app/features/recordings/missing.server.ts");
    const missing = await lookForFiles({ now });
    const unsent = sendWaiting ? null : await endWaiting();
    await client.query(`DROP TABLE "${MARK}"`);
    return { erasedAgain, unsent, missing };
  });
