import { db, transact } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { type LockedSession, lockedSession } from "./session-lock.server.ts";
import { holdBack } from "./settle-stage.server.ts";
import { findOnStage } from "./stage-people.server.ts";
import { stopTaping } from "./stop-taping.server.ts";
import type { Because } from "./taping.ts";

/** A moment for the first to come back after a blip, in milliseconds. */
const untilEmpty = 15_000;

/** Ends what has to end: with its session, in another room, at another place, when nobody is on stage any more. */
export async function lookAfterTapings(by: By) {
  const open = await db.taping.findMany({
    where: { state: { not: "ended" } },
    select: { sessionId: true },
  });
  for (const { sessionId } of open) await lookAfterTaping(by, sessionId);
}

/** The same of one session, at once after what was done to its room. */
export async function lookAfterTaping(by: By, sessionId: string) {
  const because = await transact(async (tx) => {
    const session = await lockedSession(tx, sessionId);
    const { taping } = session;
    if (!taping) return null;
    const over = whyOver(session, by.now);
    if (over || taping.state !== "running") return over;
    const people = await findOnStage(tx, taping, by.now);
    const isSettled = by.now.getTime() - taping.changedAt.getTime() > untilEmpty;
    return isSettled && !people.some(({ answer }) => answer === "agreed")
      ? "stage-empty"
      : "running";
  });
  if (because === "running") return holdBack(by, sessionId);
  if (because) await stopTaping({ now: by.now }, sessionId, "ended", because);
}

function whyOver(session: LockedSession, now: Date): Because | null {
  const { taping, room, roomMoves, endsAt, cancelledAt } = session;
  if (cancelledAt || endsAt <= now || room?.closedAt) return "session-over";
  if (roomMoves.length > 0) return "led-elsewhere";
  return room?.livekitName === taping?.roomName ? null : "room-changed";
}
