import { currentTime } from "#app/platform/clock.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import { unlessMissing } from "#app/platform/stored-files.server.ts";
import { fingerprintOf } from "./fingerprints.server.ts";
import type { RecordingFact } from "./recordings.ts";

/**
 * What has wholly arrived is read once more from the store: only what is there byte for byte as it was sent, and is a
 * film, is ready. Begun again it does the same again. @returns how many were looked at
 */
export async function finishFiles(): Promise<number> {
  const whole = await db.recording.findMany({
    where: {
      ...{ state: "finishing", bytes: { gt: 0 }, deletedAt: null },
      receivedBytes: { equals: db.recording.fields.bytes },
    },
    orderBy: { createdAt: "asc" },
  });
  for (const row of whole) await finish(row);
  return whole.length;
}

type Row = Awaited<ReturnType<typeof db.recording.findMany>>[number];

async function finish(row: Row) {
  const { id, source, bytes } = row;
  const key = row.fileKey ?? id;
  const read = await unlessMissing(
    (async () => {
      if (source === "upload") await recordings.finish(key, row.upload ?? "", Number(bytes));
      return fingerprintOf(await recordings.open(key));
    })(),
    () => null,
  );
  const failure = failureOf(row, read);
  const done = failure
    ? { state: "failed", failure }
    : { state: "ready", sha256: read?.sha256 ?? null, type: read?.type ?? null };
  const now = await currentTime();
  await transact(async (tx) => {
    const where = { id, state: "finishing" };
    const { count } = await tx.recording.updateMany({ where, data: { ...done, upload: null } });
    if (count === 0) return;
    const { sessionId, associationId } = row;
    const type = failure ? "recording.failed" : "recording.arrived";
    const fact = { type, recordingId: id, sessionId, associationId } as const;
    await record<RecordingFact>(tx, fact, { now, actor: { kind: "house" } });
  });
}

/** A word of ours for what is wrong with a file, null where nothing is. */
function failureOf(row: Row, read: Awaited<ReturnType<typeof fingerprintOf>> | null) {
  if (!read) return "file-missing";
  if (read.bytes !== Number(row.bytes)) return "file-broken";
  if (row.source === "upload" && read.chain !== row.chain) return "file-broken";
  return read.type ? null : "file-kind";
}
