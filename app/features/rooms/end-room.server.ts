import type { Scope } from "#app/features/identity/scope.ts";
import { endNow } from "#app/features/sessions/prolong.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { endRoom as disconnectAll } from "#app/platform/livekit.server.ts";
import { roomFor } from "./enter.server.ts";
import { getHosted } from "./get-hosted.server.ts";
import { doorOf, type RoomFact } from "./rooms.ts";

type Outcome = { ok: true } | { ok: false; refusal: "not-running" };

/** Ends the room for everybody, and with it the session where that still runs. @throws 404 for all but the host */
export async function endRoom(scope: Scope, sessionId: string): Promise<Outcome> {
  const session = await getHosted(scope, sessionId);
  if (doorOf(session, "moderator", scope.now) !== "open")
    return { ok: false, refusal: "not-running" };
  if (session.startsAt >= scope.now) return { ok: false, refusal: "not-running" };
  const room = await roomFor(sessionId, scope.now);
  await transact(async (tx) => {
    await endNow(tx, scope, sessionId);
    await setClosed(tx, scope, { sessionId, closedAt: scope.now });
  });
  await disconnectAll(room.livekitName);
  return { ok: true };
}

/** Opens an ended room again, for as long as its doors would have stayed open. */
export async function reopenRoom(scope: Scope, sessionId: string): Promise<Outcome> {
  const session = await getHosted(scope, sessionId);
  if (doorOf({ ...session, room: null }, "moderator", scope.now) !== "open")
    return { ok: false, refusal: "not-running" };
  await transact((tx) => setClosed(tx, scope, { sessionId, closedAt: null }));
  return { ok: true };
}

async function setClosed(tx: Tx, scope: Scope, to: { sessionId: string; closedAt: Date | null }) {
  const { sessionId, closedAt } = to;
  await tx.room.updateMany({ where: { sessionId }, data: { closedAt } });
  const type = closedAt ? "room.closed" : "room.reopened";
  await record<RoomFact>(tx, { type, sessionId, associationId: scope.association.id }, scope);
}
