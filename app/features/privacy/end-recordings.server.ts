import {
  dropRecordings,
  endRecordings,
  findTakenDown,
  removeFile,
  takeEnded,
} from "#app/features/recordings/forget.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { noteErased } from "./note-erased.server.ts";

/** As many as one look removes. */
const atOnce = 20;

/**
 * Once a minute: recordings whose day has come, deleted ones, and uploads nobody goes on with lose their file, then
 * their row; what is noted then comes back with no backup. While the store is away they stay where nobody sees them,
 * and the next minute tries again.
 */
export async function endRecordingsInTime() {
  const scope = { now: await currentTime() };
  await transact(async (tx) => {
    await endRecordings(tx, scope);
    await noteErased(tx, scope, "takenDown", await findTakenDown(tx));
  });
  for (const ended of await takeEnded(atOnce)) {
    await removeFile(ended);
    await transact(async (tx) => {
      await dropRecordings(tx, [ended.id]);
      await noteErased(tx, scope, "recording", [ended.id]);
    });
  }
}
