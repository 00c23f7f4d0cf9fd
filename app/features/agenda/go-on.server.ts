import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { afterCommit, transact } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";

/** Whether a sent form goes on in the agenda. */
export const isOfAgenda = (sent: FormData) => /^agenda-(on|back)$/.test(String(sent.get("intent")));

/**
 * On to the next point, or back to the one before; `of` is the point that whoever pressed saw, so that two presses at
 * once go one step. No fact: it is how the hour goes. @throws 404 for all but the host
 */
export const goOnByForm = (scope: Scope, sessionId: string, sent: FormData) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    const points = await tx.agendaPoint.findMany({
      where: { sessionId },
      orderBy: [{ place: "asc" }, { id: "asc" }],
    });
    const begun = points.findLastIndex(({ begunAt }) => begunAt !== null);
    const current = Math.max(0, begun);
    if (points[current]?.id !== sent.get("of")) return { ok: true as const };
    const isOn = sent.get("intent") === "agenda-on";
    const changed = isOn ? points[current + 1] : points[begun];
    if (!changed) return { ok: true as const };
    const data = { begunAt: isOn ? scope.now : null };
    await tx.agendaPoint.update({ where: { id: changed.id }, data });
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true as const };
  });
