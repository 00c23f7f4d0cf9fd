import type { Scope } from "#app/features/identity/scope.ts";
import { type Naming, shownName } from "#app/features/rooms/shown-name.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import type { FloorRefusal } from "./floor.ts";
import { tellRoomServer } from "./stage-rights.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: FloorRefusal };
type Answer = { isYes: boolean; naming: Naming };

/** Yes brings the guest onto the stage under the name of their choice, and lowers the hand; no leaves everything. */
export async function answerInvitation(
  { now }: Pick<Scope, "now">,
  visitor: Visitor,
  { isYes, naming }: Answer,
): Promise<Outcome> {
  const { registrationId, session } = visitor;
  if (!registrationId) return { ok: false, refusal: "nothing-to-answer" };
  const isAnswered = await transact(async (tx) => {
    const { count } = await tx.stageInvitation.updateMany({
      where: { registrationId, answeredAt: null, endedAt: null },
      data: isYes
        ? { answeredAt: now, answer: "yes", naming }
        : { answeredAt: now, answer: "no", endedAt: now, endedBy: "self" },
    });
    if (count && isYes)
      await tx.handRaise.updateMany({
        where: { registrationId, loweredAt: null },
        data: { loweredAt: now, loweredBy: "spoke" },
      });
    return count > 0;
  });
  if (!isAnswered) return { ok: false, refusal: "nothing-to-answer" };
  const seat = { id: registrationId, sessionId: session.id };
  if (isYes) await tellRoomServer(seat, { name: shownName(naming, visitor) });
  hourChanged(session.id);
  return { ok: true };
}

/** The guest goes back among the audience. Twice changes nothing. */
export async function leaveStage(
  { now }: Pick<Scope, "now">,
  { registrationId, session }: Visitor,
): Promise<Outcome> {
  if (!registrationId) return { ok: false, refusal: "nothing-to-answer" };
  const { count } = await transact((tx) =>
    tx.stageInvitation.updateMany({
      where: { registrationId, answer: "yes", endedAt: null },
      data: { endedAt: now, endedBy: "self" },
    }),
  );
  await tellRoomServer({ id: registrationId, sessionId: session.id }, null);
  if (count) hourChanged(session.id);
  return { ok: true };
}
