import { z } from "zod";
import type { Scope } from "#app/features/identity/scope.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { endRoom } from "#app/platform/livekit.server.ts";
import { roomFor } from "./enter.server.ts";
import { getHosted } from "./get-hosted.server.ts";
import { doorOf, type Elsewhere, type ElsewhereRefusal, type RoomFact } from "./rooms.ts";

type Outcome = { ok: true } | { ok: false; refusal: ElsewhereRefusal };

/**
 * Leads everybody into another room behind the same link: the pages that are open come there by themselves, for
 * the room server knows the former one no more. @throws 404 for all but the host
 */
export async function leadToAnotherRoom(scope: Scope, sessionId: string): Promise<Outcome> {
  const session = await getHosted(scope, sessionId);
  if (doorOf(session, "moderator", scope.now) !== "open")
    return { ok: false, refusal: "not-running" };
  const former = await roomFor(sessionId, scope.now);
  const livekitName = `raum-${newId()}`;
  const isDone = await transact(async (tx) => {
    const { count } = await tx.room.updateMany({
      where: { sessionId, livekitName: former.livekitName },
      data: { livekitName },
    });
    if (count === 0) return false;
    await tx.roomMove.create({
      data: { id: newId(), sessionId, kind: "room", movedAt: scope.now },
    });
    await note(tx, scope, sessionId, "room.changed");
    return true;
  });
  if (isDone) await endRoom(former.livekitName);
  return { ok: true };
}

/**
 * Leads everybody to a link, a telephone number, or both, until it is taken back; a second one takes the place of
 * the first. The entry link stays, and its door leads on. @throws 404 for all but the host
 */
export async function leadToFallback(
  scope: Scope,
  sessionId: string,
  to: Elsewhere,
): Promise<Outcome> {
  const session = await getHosted(scope, sessionId);
  if (doorOf(session, "moderator", scope.now) !== "open")
    return { ok: false, refusal: "not-running" };
  if (!to.url && !to.phone) return { ok: false, refusal: "nowhere" };
  if (to.url && !Link.safeParse(to.url).success) return { ok: false, refusal: "url-malformed" };
  if (to.phone && !isTelephone(to.phone)) return { ok: false, refusal: "phone-malformed" };
  return transact(async (tx) => {
    await endLead(tx, scope, sessionId);
    await tx.roomMove.create({
      data: { id: newId(), sessionId, kind: "fallback", ...to, movedAt: scope.now },
    });
    await note(tx, scope, sessionId, "room.led-elsewhere");
    return { ok: true };
  });
}

/** Back into the room. @throws 404 for all but the host */
export async function leadBack(scope: Scope, sessionId: string): Promise<Outcome> {
  await getHosted(scope, sessionId);
  return transact(async (tx) => {
    if (await endLead(tx, scope, sessionId)) await note(tx, scope, sessionId, "room.led-back");
    return { ok: true };
  });
}

/** Where everybody is led right now; null while the room itself is the place. */
export const findElsewhere = (sessionId: string): Promise<Elsewhere | null> =>
  db.roomMove.findFirst({
    where: { sessionId, kind: "fallback", takenBackAt: null },
    select: { url: true, phone: true },
  });

const Link = z.url({ protocol: /^https$/ }).max(500);

/** Two who lead at once wait for each other. */
async function endLead(tx: Tx, { now }: Scope, sessionId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "Session" WHERE id = ${sessionId} FOR NO KEY UPDATE`;
  const { count } = await tx.roomMove.updateMany({
    where: { sessionId, kind: "fallback", takenBackAt: null },
    data: { takenBackAt: now },
  });
  return count > 0;
}

const note = (tx: Tx, scope: Scope, sessionId: string, type: RoomFact["type"]) =>
  record<RoomFact>(tx, { type, sessionId, associationId: scope.association.id }, scope);
