import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { noteRun } from "./note-question.server.ts";
import { questionsSeenBy } from "./visibility.server.ts";

/** Takes a question as dealt with, or as open again. Twice the same changes nothing. @throws 404 */
export const settleQuestion = (scope: Scope, questionId: string, isSettled: boolean) =>
  transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ sessionId: string; settledAt: Date | null }[]>`
      SELECT question."sessionId", question."settledAt" ${questionsSeenBy(scope)}
      AND question.id = ${questionId} FOR UPDATE OF question`;
    if (!row) throw notFound();
    if ((row.settledAt !== null) === isSettled) return { ok: true as const };
    const settledAt = isSettled ? scope.now : null;
    await tx.question.update({
      where: { id: questionId },
      data: { settledAt, answeringSince: null },
    });
    const type = isSettled ? "question.settled" : "question.reopened";
    await noteRun(tx, scope, { type, questionId, sessionId: row.sessionId });
    return { ok: true as const };
  });
