import { namingIn, shownName } from "#app/features/rooms/shown-name.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { OwnFloor } from "./floor.ts";
import { handsInOrder } from "./hands-in-order.server.ts";

/** A guest's own hand with about its place, and the own invitation; nothing of who only speaks or runs the room. */
export async function floorOf({ registrationId, session }: Visitor): Promise<OwnFloor> {
  if (!registrationId) return { hand: null, invitation: null };
  const [up, open] = await Promise.all([
    db.handRaise.count({ where: { registrationId, loweredAt: null } }),
    openInvitation(registrationId),
  ]);
  const hands = up ? await handsInOrder(session.id) : [];
  const place = hands.findIndex((hand) => hand.registrationId === registrationId);
  return {
    hand: place < 0 ? null : { place: place + 1, of: hands.length },
    invitation: open && { id: open.id, isOnStage: open.answer === "yes" },
  };
}

/** How somebody of the audience is named on stage, while they stand there; else null. */
export async function onStage(visitor: Visitor): Promise<{ name: string } | null> {
  const open = visitor.registrationId && (await openInvitation(visitor.registrationId));
  if (!open || open.answer !== "yes") return null;
  return { name: shownName(namingIn(open.naming), visitor) };
}

const openInvitation = (registrationId: string) =>
  db.stageInvitation.findFirst({
    where: { registrationId, endedAt: null },
    select: { id: true, answer: true, naming: true },
  });
