import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { lockHosted } from "./lock-hosted.server.ts";
import { noteRun } from "./note-question.server.ts";
import { type Act, doneBy } from "./questions.ts";

type Target = { sessionId: string; questionId: string };

/**
 * Lets a question be seen, declines it, takes it up, sets it aside, notes it as answered aloud, puts it first, or opens
 * it again; who speaks or runs the session may. Of two that are taken up the later one counts. @throws 404
 */
export const actOnQuestion = (scope: Scope, { sessionId, questionId }: Target, act: Act) =>
  transact(async (tx) => {
    const begunAt = await lockQuestion(tx, scope, { sessionId, questionId });
    if (act === "begin")
      await tx.question.updateMany({
        where: { sessionId, answeringSince: { not: null } },
        data: { answeringSince: null },
      });
    await tx.question.update({
      where: { id: questionId },
      data: await changeBy(tx, scope, sessionId, act),
    });
    if (act === "spoken") await answered(tx, scope, { questionId, begunAt }, null);
    if (act === "reopen") await tx.answer.deleteMany({ where: { questionId } });
    await noteRun(tx, scope, { type: `question.${doneBy[act]}`, sessionId, questionId });
    return { ok: true as const };
  });

/** Answers in writing, for everybody who may read the question. @throws 404 */
export const writeAnswer = (scope: Scope, target: Target, text: string) =>
  transact(async (tx) => {
    const begunAt = await lockQuestion(tx, scope, target);
    const seen = { settledAt: scope.now, answeringSince: null, parkedAt: null, declinedAt: null };
    await tx.question.update({ where: { id: target.questionId }, data: seen });
    await tx.question.updateMany({
      where: { id: target.questionId, approvedAt: null },
      data: { approvedAt: scope.now },
    });
    await answered(tx, scope, { questionId: target.questionId, begunAt }, text);
    await noteRun(tx, scope, { type: "question.written", ...target });
    return { ok: true as const };
  });

/** What each act leaves in the row. */
async function changeBy(tx: Tx, { now }: Scope, sessionId: string, act: Act) {
  const free = { declinedAt: null, parkedAt: null, settledAt: null };
  switch (act) {
    case "approve":
      return { approvedAt: now, declinedAt: null };
    case "decline":
      return { declinedAt: now, approvedAt: null, answeringSince: null };
    case "begin":
      return { ...free, answeringSince: now, approvedAt: now };
    case "spoken":
      return { settledAt: now, answeringSince: null, parkedAt: null };
    case "park":
      return { parkedAt: now, answeringSince: null };
    case "reopen":
      return { ...free, answeringSince: null };
    case "first": {
      const { _min } = await tx.question.aggregate({ where: { sessionId }, _min: { turn: true } });
      return { turn: (_min.turn ?? 0) - 1 };
    }
  }
}

type Begun = { questionId: string; begunAt: Date | null };

const answered = (
  tx: Tx,
  { now, actor }: Scope,
  { questionId, begunAt }: Begun,
  text: string | null,
) => {
  const said = {
    ...{ how: text === null ? "spoken" : "written", text, answeredAt: now },
    ...(begunAt && { begunAt }),
    staffId: actor.kind === "staff" ? actor.staffId : null,
    engagementId: actor.kind === "expert" ? actor.engagementId : null,
  };
  return tx.answer.upsert({
    where: { questionId },
    create: { questionId, ...said },
    update: text === null ? { answeredAt: now, ...(begunAt && { begunAt }) } : said,
  });
};

/** @returns since when it is being answered. */
async function lockQuestion(tx: Tx, scope: Scope, { sessionId, questionId }: Target) {
  await lockHosted(tx, scope, sessionId);
  const [row] = await tx.$queryRaw<{ answeringSince: Date | null }[]>`
    SELECT "answeringSince" FROM "Question" WHERE id = ${questionId} AND "sessionId" = ${sessionId}
      AND "withdrawnAt" IS NULL AND "claimUntil" IS NULL AND "mergedIntoId" IS NULL FOR UPDATE`;
  if (!row) throw notFound();
  return row.answeringSince;
}
