import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { canRecord } from "#app/platform/livekit-egress.server.ts";
import { findTapingState } from "./own-taping.server.ts";
import { findOnStage } from "./stage-people.server.ts";
import {
  answerOf,
  type Because,
  type Means,
  noTaping,
  type OwnTaping,
  subjectOf,
  type TapingState,
} from "./taping.ts";

export type TapingToRun = NonNullable<Awaited<ReturnType<typeof findTapingToRun>>>;

/**
 * The recording as who runs the room sees it: who has answered what, and how the newest file stands. Who runs it for
 * a partner sees its state, and the question to themselves.
 */
export async function findTapingToRun(scope: Scope, sessionId: string) {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId },
      select: {
        hostId: true,
        startsAt: true,
        tapingPlan: { select: { plannedAt: true } },
        tapings: { orderBy: { askedAt: "desc" }, take: 1 },
        recordings: { where: { source: "egress" }, orderBy: { part: "desc" }, take: 1 },
      },
    }),
  );
  const [taping] = session.tapings;
  const open = taping && taping.state !== "ended" ? taping : null;
  const isHost = session.hostId === scope.association.id;
  const people = open && isHost ? await transact((tx) => findOnStage(tx, open, scope.now)) : [];
  const self = subjectOf(scope.actor, sessionId);
  const isOwn = (id: string) => id === self?.id;
  const [file] = session.recordings;
  const row = self && (await db.consent.findFirst({ where: { sessionId, subjectId: self.id } }));
  const answer = open ? answerOf(row ?? undefined, open.askedAt) : "open";
  const own: OwnTaping = open ? { isAsked: answer === "open", answer } : noTaping;
  return {
    mayRun: isHost && session.tapingPlan !== null,
    isPlanned: session.tapingPlan !== null,
    mayPlan: isHost && session.startsAt > scope.now,
    canRecord: canRecord(),
    state: await findTapingState(sessionId),
    /** Its own state, where the room server has not said yet that a file ended. */
    isStopping: open?.state !== "running",
    isStarted: open?.startedAt != null,
    means: (open?.means ?? null) as Means | null,
    because: (taping?.because ?? null) as Because | null,
    people: people.map(({ subject, name, role, answer: given }) => ({
      ...{ name, role, answer: given, isOwn: isOwn(subject.id) },
      seat: subject.kind === "registration" ? subject.id : null,
    })),
    file: file
      ? { state: file.state, failure: file.failure, isKnown: file.egressId !== null }
      : null,
    own,
  };
}

/** What is to be known at a door: whether it will be recorded, and whether it is right now. */
export async function tapingAtDoor(sessionId: string): Promise<TapingAtDoor> {
  const [plan, state] = await Promise.all([
    db.tapingPlan.count({ where: { sessionId } }),
    findTapingState(sessionId),
  ]);
  return { isPlanned: plan > 0, state };
}

export type TapingAtDoor = { isPlanned: boolean; state: TapingState | null };
