import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { lockHosted } from "./lock-hosted.server.ts";
import { noteRun } from "./note-question.server.ts";
import { type Act, doneBy } from "./questions.ts";

type Target = { sessionId: string; questionId: string };

/**
 * Lets a question be seen, declines it, takes it up, sets it aside, notes it as answered aloud, puts it first, or opens
 * it again; who speaks or runs the session may. Of two that are taken up the later one counts; what stands so already
 * is left as it is. @throws 404
 */
export const actOnQuestion = (scope: Scope, { sessionId, questionId }: Target, act: Act) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    return orderQuestion(tx, scope, { sessionId, questionId }, act);
  });

/** The same in the transaction of who has locked the session and may order its questions. @throws 404 */
export async function orderQuestion(tx: Tx, scope: Scope, target: Target, act: Act) {
  const { sessionId, questionId } = target;
  const row = await lockQuestion(tx, target);
  const change = await changeBy(tx, scope, { ...row, sessionId }, act);
  if (standsSo(row, change) && (act !== "spoken" || row.isAnswered)) return { ok: true as const };
  if (act === "begin")
    await tx.question.updateMany({
      where: { sessionId, answeringSince: { not: null } },
      data: { answeringSince: null },
    });
  await tx.question.update({ where: { id: questionId }, data: change });
  const begunAt = row.answeringSince;
  if (act === "spoken") await answered(tx, scope, { questionId, begunAt }, null);
  if (act === "reopen") await tx.answer.deleteMany({ where: { questionId } });
  await noteRun(tx, scope, { type: `question.${doneBy[act]}`, sessionId, questionId });
  return { ok: true as const };
}

/** Answers in writing, for everybody who may read the question. @throws 404 */
export const writeAnswer = (scope: Scope, target: Target, text: string) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, target.sessionId);
    const { answeringSince: begunAt } = await lockQuestion(tx, target);
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

type Moments = Record<
  "approvedAt" | "declinedAt" | "parkedAt" | "settledAt" | "answeringSince",
  Date | null
>;
type Row = Moments & { turn: number | null };

/** Whether somebody has pressed the same before: when it was is no change. */
const standsSo = (row: Row, { turn, ...moments }: Partial<Row>) =>
  (turn === undefined || turn === row.turn) &&
  Object.entries(moments).every(
    ([name, moment]) => (moment === null) === (row[name as keyof Moments] === null),
  );

/** What each act leaves in the row. */
async function changeBy(
  tx: Tx,
  { now }: Scope,
  { sessionId, turn }: { sessionId: string; turn: number | null },
  act: Act,
): Promise<Partial<Row>> {
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
      const first = _min.turn ?? 0;
      return { turn: turn === first ? turn : first - 1 };
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

type Locked = Row & { isAnswered: boolean };

async function lockQuestion(tx: Tx, { sessionId, questionId }: Target) {
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT "approvedAt", "declinedAt", "parkedAt", "settledAt", "answeringSince", turn,
      EXISTS (SELECT FROM "Answer" WHERE "questionId" = "Question".id) AS "isAnswered"
    FROM "Question" WHERE id = ${questionId} AND "sessionId" = ${sessionId}
      AND "withdrawnAt" IS NULL AND "claimUntil" IS NULL AND "mergedIntoId" IS NULL FOR UPDATE`;
  if (!row) throw notFound();
  return row;
}
