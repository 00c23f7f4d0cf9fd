import type { Tx } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { startEgress } from "#app/platform/livekit-egress.server.ts";
import { noteEgress, noteFailed } from "./note-egress.server.ts";
import type { LockedSession } from "./session-lock.server.ts";

type Begun = { id: string; fileKey: string; roomName: string };

/** The row of a file that is about to be asked for: one question goes out for each row, and never a second. */
export async function beginFile(
  tx: Tx,
  { now, actor }: By,
  session: LockedSession,
): Promise<Begun> {
  const { id: sessionId, hostId: associationId, room } = session;
  const id = newId();
  const fileKey = `${id}.mp4`;
  const part = 1 + (await tx.recording.count({ where: { sessionId, source: "egress" } }));
  await tx.recording.create({
    data: {
      ...{ id, sessionId, associationId, source: "egress", state: "starting", part, fileKey },
      ...{ createdAt: now, createdById: actor?.kind === "staff" ? actor.staffId : null },
    },
  });
  return { id, fileKey, roomName: room?.livekitName ?? "" };
}

/** Asks for it. Where no answer comes, nobody knows: webhooks tell, or the worker asks what egress has. */
export async function takeFile(by: By, { id, fileKey, roomName }: Begun) {
  const asked = await startEgress(roomName, fileKey);
  if (asked.state === "answered") await noteEgress(by, asked.told);
  if (asked.state === "refused" || asked.state === "absent")
    await noteFailed(by, id, asked.state === "absent" ? "no-egress" : "refused");
}
