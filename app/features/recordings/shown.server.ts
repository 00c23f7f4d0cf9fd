import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { inArchiveOf } from "./visibility.server.ts";

/** What of one session stands in this association's archive, oldest first: for its page and its mails. */
export const publishedRecordingsOf = (
  scope: Pick<Scope, "now" | "association">,
  sessionId: string,
) =>
  db.recording.findMany({
    where: { ...inArchiveOf(scope), sessionId },
    orderBy: [{ part: "asc" }, { startedAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, part: true, startedAt: true, endedAt: true, deleteOn: true },
  });
