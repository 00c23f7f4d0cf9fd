import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import { markStale } from "#app/platform/stale.server.ts";
import { unlessMissing } from "#app/platform/stored-files.server.ts";
import { fingerprintOf } from "./fingerprints.server.ts";

type Row = { id: string; fileKey: string | null; bytes: bigint | null; sha256: string | null };

/** Whether the very bytes that the row knows lie where they should; the size first, which costs nothing. */
export async function isThere({ id, fileKey, bytes, sha256 }: Row) {
  const key = fileKey ?? id;
  if ((await recordings.sizeOf(key)) !== Number(bytes)) return false;
  const read = await unlessMissing(
    (async () => fingerprintOf(await recordings.open(key)))(),
    () => null,
  );
  return read?.sha256 === sha256;
}

/** After a restore: each file by size and fingerprint. What is not there shows nowhere. @returns what is missing */
export async function lookForFiles({ now }: Pick<Scope, "now">) {
  const missing = [];
  for (const row of await ready({})) {
    const found = await isThere(row);
    if (!found) missing.push(row);
    if (found === (row.missingSince === null)) continue;
    await db.recording.update({
      where: { id: row.id },
      data: { missingSince: found ? null : now },
    });
  }
  return missing.map(({ id, fileKey, bytes, sha256 }) => ({
    ...{ key: fileKey ?? id, bytes: Number(bytes), sha256: sha256 ?? "" },
  }));
}

/** What was missing and lies there again shows again. */
export async function findAgain() {
  for (const row of await ready({ missingSince: { not: null } })) {
    if (!(await isThere(row))) continue;
    await db.recording.update({ where: { id: row.id }, data: { missingSince: null } });
    await markStale("everything");
  }
}

const ready = (where: { missingSince?: { not: null } }) =>
  db.recording.findMany({
    where: { state: "ready", deletedAt: null, ...where },
    orderBy: { id: "asc" },
    select: { id: true, fileKey: true, bytes: true, sha256: true, missingSince: true },
  });
