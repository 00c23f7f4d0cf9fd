import type { Tx } from "#app/platform/db.server.ts";
import { keptMonths, openDays } from "./feedback.ts";

/** The links of these, and with them whether they were used. */
export const forgetTokens = (tx: Tx, registrationIds: string[]) =>
  tx.feedbackToken.deleteMany({ where: { registrationId: { in: registrationIds } } });

/** Links whose time is over, and answers a year after their session. */
export async function dropOldFeedback(tx: Tx, now: Date) {
  await tx.$executeRaw`
    DELETE FROM "FeedbackToken" token USING "Session" session
    WHERE session.id = token."sessionId" AND session."endsAt" + make_interval(days => ${openDays}::int) <= ${now}`;
  await tx.$executeRaw`
    DELETE FROM "FeedbackAnswer" answer USING "Session" session
    WHERE session.id = answer."sessionId"
      AND session."endsAt" + make_interval(months => ${keptMonths}::int) <= ${now}`;
}
