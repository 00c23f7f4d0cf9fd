import { arrived, failed } from "#app/features/recordings/arrive.server.ts";
import { takeWebhooks } from "#app/features/rooms/process-webhooks.server.ts";
import { fromOutside } from "#app/platform/clock.server.ts";
import { transact } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { keyIn } from "#app/platform/livekit-egress.server.ts";
import type { EgressTold } from "#app/platform/livekit-told.server.ts";
import type { FileFailure } from "./file-failures.ts";
import { note } from "./note.server.ts";
import { settleStage } from "./settle-stage.server.ts";
import { followStop, stopIn } from "./stop-taping.server.ts";

/**
 * What egress says of a file, in whatever order and however often: a row only ever goes on. It is found by the file
 * that was asked for, because the answer to the question itself may never have come.
 */
export async function noteEgress(by: By, told: EgressTold) {
  const startedAt = told.startedAt && (await fromOutside(told.startedAt));
  const endedAt = told.endedAt && (await fromOutside(told.endedAt));
  const outcome = await transact(async (tx) => {
    const row = await tx.recording.findFirst({
      where: {
        source: "egress",
        OR: [{ egressId: told.egressId }, { egressId: null, fileKey: keyIn(told.path) }],
      },
    });
    if (!row || row.state === "ready" || row.state === "failed") return null;
    const { id, sessionId, egressId } = row;
    if (!egressId) await tx.recording.update({ where: { id }, data: { egressId: told.egressId } });
    const failure = failureOf[told.state];
    const isWhole = told.state === "complete" || (told.state === "limit_reached" && told.bytes > 0);
    if (isWhole) {
      const file = { recordingId: id, fileKey: row.fileKey ?? "", bytes: told.bytes };
      await arrived(tx, { ...file, startedAt, endedAt });
      if (failure) await tx.recording.update({ where: { id }, data: { failure } });
    } else if (failure) {
      await failed(tx, by, id, failure);
    } else {
      const before = told.state === "active" ? ["starting"] : ["starting", "running"];
      const state = told.state === "active" ? "running" : "finishing";
      if (told.state !== "starting")
        await tx.recording.updateMany({
          where: { id, state: { in: before } },
          data: { state, startedAt: startedAt ?? row.startedAt ?? by.now },
        });
    }
    hourChanged(sessionId);
    const isOver = told.state === "complete" || failure !== undefined;
    return {
      sessionId,
      isOver,
      failure,
      isTaken: told.state === "starting" || told.state === "active",
    };
  });
  if (outcome?.isOver) await stopAfter(by, outcome.sessionId, outcome.failure !== undefined);
  if (outcome && !outcome.isTaken) await settleStage(by, outcome.sessionId);
}

/** Why nothing came of a file, as far as egress says; one that grew too large is kept as far as it goes. */
const failureOf: Partial<Record<EgressTold["state"], FileFailure>> = {
  failed: "failed",
  aborted: "aborted",
  limit_reached: "limit-reached",
};

/** A file that never began. */
export async function noteFailed(by: By, recordingId: string, failure: FileFailure) {
  const sessionId = await transact(async (tx) => {
    await failed(tx, by, recordingId, failure);
    const row = await tx.recording.findUniqueOrThrow({ where: { id: recordingId } });
    return row.sessionId;
  });
  await stopAfter(by, sessionId, true);
  await settleStage(by, sessionId);
}

/** Where no file is being taken any more, nobody is told that one is. */
async function stopAfter(by: By, sessionId: string, hasFailed: boolean) {
  const isStopped = await transact(async (tx) => {
    const still = await tx.recording.count({
      where: { sessionId, source: "egress", state: { in: ["starting", "running"] } },
    });
    const own = await tx.taping.count({ where: { sessionId, means: "own", state: "running" } });
    if (still + own > 0) return false;
    const because = hasFailed ? "failed" : "stage-empty";
    const isStopped = await stopIn(tx, by, sessionId, "paused", because);
    if (isStopped && hasFailed) {
      const { hostId: associationId } = await tx.session.findUniqueOrThrow({
        where: { id: sessionId },
      });
      await note(tx, by, { type: "taping.failed", sessionId, associationId });
    }
    return isStopped;
  });
  if (isStopped) await followStop(by, sessionId);
}

type Payload = { egress?: EgressAsJson };
type EgressAsJson = Omit<EgressTold, "startedAt" | "endedAt"> & {
  startedAt: string | null;
  endedAt: string | null;
};

/**
 * Turns stored webhooks of egress into how the files stand, in whatever order they came. One that is lost between
 * taking and noting is made good by asking egress. Answers how many it has done.
 */
export async function processEgressWebhooks({ now }: By): Promise<number> {
  const taken = await transact((tx) => takeWebhooks<Payload>(tx, "egress", now));
  for (const { payload } of taken)
    if (payload.egress) await noteEgress({ now }, asTold(payload.egress));
  return taken.length;
}

const asTold = ({ startedAt, endedAt, ...told }: EgressAsJson): EgressTold => ({
  ...told,
  startedAt: startedAt ? new Date(startedAt) : null,
  endedAt: endedAt ? new Date(endedAt) : null,
});
