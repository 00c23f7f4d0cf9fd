import { namingIn, shownName } from "#app/features/rooms/shown-name.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type OwnFloor, offFloor } from "./floor.ts";
import { handsInOrder } from "./hands-in-order.server.ts";

/** Of everybody with a hand or an invitation what they may know of their own, by the id of their seat. */
export async function ownFloorOfAll(sessionId: string): Promise<Map<string, OwnFloor>> {
  const [hands, open] = await Promise.all([
    handsInOrder(sessionId),
    db.stageInvitation.findMany({
      where: { sessionId, endedAt: null },
      select: { id: true, registrationId: true, answer: true },
    }),
  ]);
  const floors = new Map<string, OwnFloor>();
  hands.forEach(({ registrationId }, place) => {
    const hand = { place: place + 1, of: hands.length };
    floors.set(registrationId, { ...offFloor, hand });
  });
  for (const { id, registrationId, answer } of open) {
    const invitation = { id, isOnStage: answer === "yes" };
    floors.set(registrationId, { ...(floors.get(registrationId) ?? offFloor), invitation });
  }
  return floors;
}

/** The same of one guest; of who only speaks or runs the room there is nothing. */
export async function floorOf({ registrationId, session }: Visitor): Promise<OwnFloor> {
  if (!registrationId) return offFloor;
  return (await ownFloorOfAll(session.id)).get(registrationId) ?? offFloor;
}

/** How somebody of the audience is named on stage, while they stand there; else null. */
export async function onStage(visitor: Visitor): Promise<{ name: string } | null> {
  const { registrationId } = visitor;
  if (!registrationId) return null;
  const open = await db.stageInvitation.findFirst({
    where: { registrationId, answer: "yes", endedAt: null },
    select: { naming: true },
  });
  return open && { name: shownName(namingIn(open.naming), visitor) };
}
