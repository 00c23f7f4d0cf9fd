import { type Tx, transact } from "#app/platform/db.server.ts";
import { type By, note } from "./note.server.ts";
import { lockedSession } from "./session-lock.server.ts";
import { settleStage } from "./settle-stage.server.ts";
import { stopFiles } from "./stop-files.server.ts";
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
