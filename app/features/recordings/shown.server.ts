import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { inArchiveOf } from "./visibility.server.ts";

type Viewer = Pick<Scope, "now"> & { association: Pick<Scope["association"], "id"> };

/**
 * What of one session stands in this association's archive, oldest first: for its page and its mails; read `by` a
 * transaction where there is one.
 */
export const publishedRecordingsOf = (
  { association, now }: Viewer,
  sessionId: string,
  by: Pick<Tx, "recording"> = db,
) =>
  by.recording.findMany({
    where: { ...inArchiveOf({ association, now }), sessionId },
    orderBy: [{ part: "asc" }, { startedAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, part: true, startedAt: true, endedAt: true, deleteOn: true },
  });
