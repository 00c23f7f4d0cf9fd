import { beingTaken } from "#app/features/rooms/taped-stage.server.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { stopEgress } from "#app/platform/livekit-egress.server.ts";
import { note } from "./note.server.ts";
import { lockedSession } from "./session-lock.server.ts";
import { settleStage } from "./settle-stage.server.ts";
import type { Because } from "./taping.ts";

/** Pauses or ends what is taped of a session, whoever says so: files end, then the stage is open to all again. */
export async function stopTaping(
  by: By,
  sessionId: string,
  to: "paused" | "ended",
  because: Because,
): Promise<boolean> {
  const isStopped = await transact((tx) => stopIn(tx, by, sessionId, to, because));
  if (isStopped) await followStop(by, sessionId);
  return isStopped;
}

/** The same as part of a transaction; after it comes `followStop`. False where nothing was to be stopped. */
export async function stopIn(
  tx: Tx,
  by: By,
  sessionId: string,
  to: "paused" | "ended",
  because: Because,
): Promise<boolean> {
  const { taping, hostId: associationId } = await lockedSession(tx, sessionId);
  const from = to === "paused" ? ["running"] : ["asked", "running", "paused"];
  if (!taping || !from.includes(taping.state)) return false;
  await tx.taping.update({
    where: { id: taping.id },
    data: {
      ...{ state: to, because, changedAt: by.now },
      ...(to === "ended" && { endedAt: by.now }),
    },
  });
  await note(tx, by, { type: `taping.${to}`, sessionId, associationId });
  return true;
}

export async function followStop(by: By, sessionId: string) {
  await stopFiles(by, sessionId);
  await settleStage(by, sessionId);
}

/**
 * Ends the files of a session that may still be taken. What is not answered counts as being taken, on every screen
 * and for who wants to come up, until the room server says otherwise.
 */
async function stopFiles({ now }: By, sessionId: string) {
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
