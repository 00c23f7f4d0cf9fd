import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { rangeAnswer } from "#app/platform/ranges.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import { unlessMissing } from "#app/platform/stored-files.server.ts";
import { inArchiveOf, ofHost } from "./visibility.server.ts";

/** The film for everybody, under any association whose archive it stands in. @throws 404 */
export const openFromArchive = (scope: Scope, request: Request, id: string) =>
  answer(scope, request, { ...inArchiveOf(scope), id });

/** The film for the host's desk, before it is published too. @throws 404 */
export const openAtDesk = (scope: Scope, request: Request, sessionId: string, id: string) =>
  answer(scope, request, { ...ofHost(scope, sessionId), id, state: "ready" });

/** What takes it down ends it for those, too, who are in the middle of it. */
async function answer({ now }: Scope, request: Request, where: Prisma.RecordingWhereInput) {
  const row = orNotFound(await db.recording.findFirst({ where }));
  const key = row.fileKey ?? row.id;
  const sent = rangeAnswer(request, {
    ...{ type: row.type ?? "video/mp4", bytes: Number(row.bytes), tag: row.sha256 ?? "" },
    open: (span) => recordings.open(key, span),
    mayGoOn: async () => (await db.recording.count({ where })) > 0,
  });
  return unlessMissing(sent, async () => {
    await db.recording.updateMany({
      where: { id: row.id, missingSince: null },
      data: { missingSince: now },
    });
    throw notFound();
  });
}
