import { afterCommit, type Tx } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import type { RecordingPlanFact } from "./session-plan.ts";

/**
 * Says, or takes back, that a session is to be recorded; its page, the sign-up and the mails tell it. The caller
 * holds the session's row. @returns whether that changed anything
 */
export async function announceRecording(
  tx: Tx,
  by: By,
  { id: sessionId, hostId: associationId }: { id: string; hostId: string },
  isAnnounced: boolean,
): Promise<boolean> {
  const wasAnnounced = (await tx.tapingPlan.count({ where: { sessionId } })) > 0;
  if (wasAnnounced === isAnnounced) return false;
  if (isAnnounced) await tx.tapingPlan.create({ data: { sessionId, plannedAt: by.now } });
  else await tx.tapingPlan.delete({ where: { sessionId } });
  const type = isAnnounced ? "taping.planned" : "taping.plan-dropped";
  await record<RecordingPlanFact>(tx, { type, sessionId, associationId }, by);
  await afterCommit(tx, async () => hourChanged(sessionId));
  return true;
}
