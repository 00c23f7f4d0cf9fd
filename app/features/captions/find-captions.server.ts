import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { type Captions, mostOwn, mostShown, shownFor } from "./captions.ts";

/** What everybody in the room of a session may have shown: the last few lines, for a short while. */
export async function findCaptions(
  { now }: Pick<Scope, "now">,
  sessionId: string,
): Promise<Captions> {
  const [open, lines] = await Promise.all([
    db.captionAccess.count({ where: { sessionId, withdrawnAt: null } }),
    db.captionLine.findMany({
      where: { sessionId, saidAt: { gt: new Date(now.getTime() - shownFor) } },
      orderBy: [{ saidAt: "desc" }, { id: "desc" }],
      take: mostShown,
      select: { id: true, text: true, language: true },
    }),
  ]);
  return { isCaptioned: open > 0 || lines.length > 0, captions: lines.reverse() };
}

/** What came by one link, the newest last. */
export async function findOwnLines(accessId: string) {
  const lines = await db.captionLine.findMany({
    where: { accessId },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    take: mostOwn,
    select: { id: true, text: true, saidAt: true },
  });
  return lines.reverse();
}
