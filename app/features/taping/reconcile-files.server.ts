import { beingTaken } from "#app/features/rooms/taped-stage.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { keyIn, listEgress } from "#app/platform/livekit-egress.server.ts";
import { noteEgress, noteFailed } from "./note-egress.server.ts";
import { followStop } from "./stop-taping.server.ts";

/** What egress does not know a minute after it was asked for has never begun, in milliseconds. */
const untilBegun = 60_000;
/** A room server that says nothing for so long is not waited for. */
const untilGivenUp = 10 * 60_000;
/** A file that ended and never arrived. */
const untilLost = 24 * 3_600_000;

/**
 * Asks egress what has become of the files nobody has heard the last of: a webhook may be lost, and an answer may
 * never have come. Nothing is ever asked for a second time.
 */
export async function reconcileFiles(by: By) {
  const open = await db.recording.findMany({
    where: {
      source: "egress",
      state: { in: ["starting", "running", "finishing"] },
      bytes: null,
      deletedAt: null,
    },
    select: {
      ...{ id: true, sessionId: true, state: true, egressId: true, fileKey: true },
      createdAt: true,
    },
  });
  for (const file of open) {
    const room = await roomOf(file);
    const age = by.now.getTime() - file.createdAt.getTime();
    const asked = await listEgress(room);
    if (asked.state === "answered") {
      const told = asked.told.find(
        ({ egressId, path }) => egressId === file.egressId || keyIn(path) === file.fileKey,
      );
      if (told) await noteEgress(by, told);
      else if (!file.egressId && age > untilBegun) await noteFailed(by, file.id, "not-begun");
      else if (age > untilLost) await noteFailed(by, file.id, "lost");
    } else if (asked.state === "absent") await noteFailed(by, file.id, "no-egress");
    else if (age > untilGivenUp && file.state === "starting")
      await noteFailed(by, file.id, "not-known");
  }
  for (const sessionId of await nobodyWants()) await followStop(by, sessionId);
}

/** The room of the taping that asked for it. */
async function roomOf({ sessionId, createdAt }: { sessionId: string; createdAt: Date }) {
  const taping = await db.taping.findFirst({
    where: { sessionId, askedAt: { lte: createdAt } },
    orderBy: { askedAt: "desc" },
    select: { roomName: true },
  });
  return taping?.roomName ?? "";
}

/** Sessions whose files are still taken though their taping stands still: a stop that nobody heard. */
async function nobodyWants() {
  const taken = await db.recording.findMany({
    where: {
      ...beingTaken,
      egressId: { not: null },
      session: { tapings: { none: { state: "running" } } },
    },
    select: { sessionId: true },
  });
  return new Set(taken.map(({ sessionId }) => sessionId));
}
