import type { Scope } from "#app/features/identity/scope.ts";
import { doorOf } from "#app/features/rooms/rooms.ts";
import { beingTaken } from "#app/features/rooms/taped-stage.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { note } from "./note.server.ts";
import { hostedToTape, type LockedSession } from "./session-lock.server.ts";
import { settleStage } from "./settle-stage.server.ts";
import { findOnStage } from "./stage-people.server.ts";
import { stopTaping } from "./stop-taping.server.ts";
import { beginFile, takeFile } from "./take-file.server.ts";
import { holdsUp, type Means, type TapingRefusal } from "./taping.ts";

type Outcome = { ok: true } | { ok: false; refusal: TapingRefusal };

/** "Aufnahme vorbereiten": from now on everybody on stage is asked. @throws 404 for all but the host's staff */
export const prepareTaping = (scope: Scope, sessionId: string, means: Means): Promise<Outcome> =>
  transact(async (tx) => {
    const session = await hostedToTape(tx, scope, sessionId);
    const refusal = mayNotTape(session, scope.now);
    if (refusal) return { ok: false, refusal };
    if (session.taping) return { ok: false, refusal: "already-begun" };
    const { hostId: associationId, room } = session;
    await tx.taping.create({
      data: {
        ...{ id: newId(), sessionId, means, state: "asked", roomName: room?.livekitName ?? "" },
        ...{ askedAt: scope.now, changedAt: scope.now },
      },
    });
    await note(tx, scope, { type: "taping.asked", sessionId, associationId });
    return { ok: true };
  });

/**
 * Starts the recording, or goes on after a pause, once all on stage have agreed. Whoever comes up later without a yes
 * is neither seen nor heard as long as it runs. While a file may still be taken none begins beside it. @throws 404 as above
 */
export async function startTaping(scope: Scope, sessionId: string): Promise<Outcome> {
  const begun = await transact(async (tx) => {
    const session = await hostedToTape(tx, scope, sessionId);
    const refusal = mayNotTape(session, scope.now);
    if (refusal) return { ok: false as const, refusal };
    const { taping, hostId: associationId } = session;
    if (!taping || taping.state === "running")
      return { ok: false as const, refusal: taping ? "already-begun" : "not-asked" };
    if ((await tx.recording.count({ where: { sessionId, ...beingTaken } })) > 0)
      return { ok: false as const, refusal: "not-stopped" };
    const onStage = await findOnStage(tx, taping, scope.now);
    if (onStage.some(holdsUp)) return { ok: false as const, refusal: "not-agreed" };
    if (!onStage.some(({ answer }) => answer === "agreed"))
      return { ok: false as const, refusal: "nobody-on-stage" };
    await tx.taping.update({
      where: { id: taping.id },
      data: {
        ...{ state: "running", changedAt: scope.now, because: null },
        startedAt: taping.startedAt ?? scope.now,
      },
    });
    const type = taping.startedAt ? "taping.resumed" : "taping.started";
    await note(tx, scope, { type, sessionId, associationId });
    const file = taping.means === "egress" ? await beginFile(tx, scope, session) : null;
    return { ok: true as const, file };
  });
  if (!begun.ok) return begun as Outcome;
  await settleStage(scope, sessionId);
  if (begun.file) await takeFile(scope, begun.file);
  return { ok: true };
}

/** Ends the file; going on begins the next. Twice changes nothing. @throws 404 as above */
export const pauseTaping = (scope: Scope, sessionId: string): Promise<Outcome> =>
  stopped(scope, sessionId, "paused");

/** Ends it, or the question. @throws 404 as above */
export const endTaping = (scope: Scope, sessionId: string): Promise<Outcome> =>
  stopped(scope, sessionId, "ended");

async function stopped(scope: Scope, sessionId: string, to: "paused" | "ended"): Promise<Outcome> {
  await transact((tx) => hostedToTape(tx, scope, sessionId));
  await stopTaping(scope, sessionId, to, "host");
  return { ok: true };
}

/** It is announced beforehand, and only while the session runs in its room. */
function mayNotTape(session: LockedSession, now: Date): TapingRefusal | null {
  if (!session.tapingPlan) return "not-planned";
  if (doorOf(session, "moderator", now) !== "open" || session.endsAt <= now) return "not-running";
  if (!session.room) return "not-running";
  return session.roomMoves.length > 0 ? "elsewhere" : null;
}
