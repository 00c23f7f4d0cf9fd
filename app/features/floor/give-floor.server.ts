import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { afterCommit, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { FloorFact, FloorRefusal } from "./floor.ts";
import { stillThere } from "./hands-in-order.server.ts";
import { tellRoomServer } from "./stage-rights.server.ts";

type Target = { sessionId: string; registrationId: string };
type Outcome = { ok: true } | { ok: false; refusal: FloorRefusal };

/** Asks somebody of the audience onto the stage; whether they come is theirs. Twice is once. @throws 404 for all but the host and its experts */
export const inviteToStage = (scope: Scope, target: Target): Promise<Outcome> =>
  transact(async (tx) => {
    const { format } = await guestOf(tx, scope, target);
    if (format === "round") return { ok: false, refusal: "everybody-speaks" };
    const { count } = await tx.stageInvitation.createMany({
      data: { id: newId(), ...target, invitedAt: scope.now, invitedBy: sideOf(scope) },
      skipDuplicates: true,
    });
    if (count) await note(tx, scope, target, "floor.guest-invited");
    return { ok: true };
  });

/** Ends somebody's time on stage, or an invitation that nobody has answered yet. @throws 404 as above */
export async function takeOffStage(scope: Scope, target: Target): Promise<Outcome> {
  await transact(async (tx) => {
    await guestOf(tx, scope, target);
    const { count } = await tx.stageInvitation.updateMany({
      where: { ...target, endedAt: null },
      data: { endedAt: scope.now, endedBy: sideOf(scope) },
    });
    if (count) await note(tx, scope, target, "floor.guest-taken-off");
  });
  await tellRoomServer({ id: target.registrationId, sessionId: target.sessionId }, null);
  return { ok: true };
}

/** Lowers somebody's hand; `hasSpoken`: because their turn has been, which counts as being heard. @throws 404 as above */
export const lowerHandOf = (scope: Scope, target: Target, hasSpoken: boolean): Promise<Outcome> =>
  transact(async (tx) => {
    await guestOf(tx, scope, target);
    const { count } = await tx.handRaise.updateMany({
      where: { ...target, loweredAt: null },
      data: { loweredAt: scope.now, loweredBy: hasSpoken ? "spoke" : "host" },
    });
    if (count) await note(tx, scope, target, "floor.hand-lowered");
    return { ok: true };
  });

/** Who was sent out has neither hand nor stage when they are let in again. Of others' sessions it touches nothing. */
export async function clearFloor(scope: Scope, target: Target) {
  const { now } = scope;
  const own = { ...target, session: hostedBy(scope) };
  await transact(async (tx) => {
    await tx.handRaise.updateMany({
      where: { ...own, loweredAt: null },
      data: { loweredAt: now, loweredBy: "host" },
    });
    await tx.stageInvitation.updateMany({
      where: { ...own, endedAt: null },
      data: { endedAt: now, endedBy: sideOf(scope) },
    });
    await afterCommit(tx, async () => hourChanged(target.sessionId));
  });
}

const sideOf = ({ actor }: Scope) => (actor.kind === "expert" ? "expert" : "staff");

/** The session of a guest who is still there, for who runs its room or speaks in it. */
async function guestOf(tx: Tx, scope: Scope, { sessionId, registrationId }: Target) {
  if (scope.actor.kind === "guest" || scope.actor.kind === "visitor") throw notFound();
  const { session } = orNotFound(
    await tx.registration.findFirst({
      where: { id: registrationId, ...stillThere, session: { id: sessionId, ...hostedBy(scope) } },
      select: { session: { select: { format: true } } },
    }),
  );
  return session;
}

async function note(tx: Tx, scope: Scope, target: Target, type: FloorFact["type"]) {
  await record<FloorFact>(tx, { type, ...target, associationId: scope.association.id }, scope);
  await afterCommit(tx, async () => hourChanged(target.sessionId));
}
