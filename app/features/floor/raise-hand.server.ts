import type { Scope } from "#app/features/identity/scope.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { FloorRefusal } from "./floor.ts";

type Outcome = { ok: true } | { ok: false; refusal: FloorRefusal };

/** A guest asks for the floor. Twice is once: the first time keeps its place. */
export async function raiseHand(
  { now }: Pick<Scope, "now">,
  { registrationId, session }: Visitor,
): Promise<Outcome> {
  if (!registrationId) return { ok: false, refusal: "not-inside" };
  const isInvited = await db.stageInvitation.count({ where: { registrationId, endedAt: null } });
  if (isInvited) return { ok: false, refusal: "on-stage" };
  const { count } = await db.handRaise.createMany({
    data: { id: newId(), sessionId: session.id, registrationId, raisedAt: now },
    skipDuplicates: true,
  });
  if (count) hourChanged(session.id);
  return { ok: true };
}

/** The guest takes it back. Twice changes nothing. */
export async function lowerHand(
  { now }: Pick<Scope, "now">,
  { registrationId, session }: Visitor,
): Promise<Outcome> {
  if (!registrationId) return { ok: false, refusal: "not-inside" };
  const { count } = await db.handRaise.updateMany({
    where: { registrationId, loweredAt: null },
    data: { loweredAt: now, loweredBy: "self" },
  });
  if (count) hourChanged(session.id);
  return { ok: true };
}
