import { beingTaken } from "#app/features/rooms/taped-stage.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { stopEgress } from "#app/platform/livekit-egress.server.ts";
import type { By } from "./note.server.ts";

/**
 * Ends the files of a session that may still be taken. What is not answered counts as being taken, on every screen
 * and for who wants to come up, until the room server says otherwise.
 */
export async function stopFiles({ now }: By, sessionId: string) {
  const taken = await db.recording.findMany({
    where: { sessionId, ...beingTaken, egressId: { not: null } },
    select: { id: true, egressId: true },
  });
  for (const { id, egressId } of taken) {
    const asked = await stopEgress(egressId ?? "");
    if (asked.state === "unknown") continue;
    await transact(async (tx) => {
      await tx.recording.updateMany({
        where: { id, ...beingTaken },
        data: { state: "finishing", endedAt: now },
      });
    });
  }
  hourChanged(sessionId);
}
