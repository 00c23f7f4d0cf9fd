import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { roomFor } from "./enter.server.ts";
import { getHosted } from "./get-hosted.server.ts";
import { doorOf, type RoomFact } from "./rooms.ts";

type Outcome = { ok: true } | { ok: false; refusal: "not-running" };

/**
 * Locks a room: nobody new of the audience comes in until it is unlocked; who was in may return, and who speaks or
 * runs it comes and goes. Twice changes nothing. @throws 404 for all but the host
 */
export async function lockRoom(
  scope: Scope,
  sessionId: string,
  isLocked: boolean,
): Promise<Outcome> {
  const session = await getHosted(scope, sessionId);
  if (doorOf(session, "moderator", scope.now) !== "open")
    return { ok: false, refusal: "not-running" };
  await roomFor(sessionId, scope.now);
  await transact(async (tx) => {
    const { count } = await tx.room.updateMany({
      where: { sessionId, lockedAt: isLocked ? null : { not: null } },
      data: { lockedAt: isLocked ? scope.now : null },
    });
    if (count === 0) return;
    const type = isLocked ? "room.locked" : "room.unlocked";
    await record<RoomFact>(tx, { type, sessionId, associationId: scope.association.id }, scope);
  });
  return { ok: true };
}
