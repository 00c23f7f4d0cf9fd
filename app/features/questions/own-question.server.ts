import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { endIfDone } from "./end-asker.server.ts";
import { leaveTheRest } from "./merge-questions.server.ts";
import { noteQuestion } from "./note-question.server.ts";
import type { AskForm, AskRefusal, QuestionFact } from "./questions.ts";
import { type Standing, standingOf } from "./standing.ts";
import { takesQuestions, voterOf } from "./voter.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: AskRefusal };

/**
 * Other words for one's own question, or another name on it. What has been read and let through is read again,
 * what was merged with it goes on without it; what is being answered or was answered stays as it is.
 * @throws 404 for everybody else's
 */
export const changeQuestion = (scope: Scope, questionId: string, { text, shownAs }: AskForm) =>
  transact(async (tx): Promise<Outcome> => {
    const own = await ownQuestion(tx, scope, questionId);
    if (!own.takes) return { ok: false, refusal: "session-over" };
    if (isPast(own.standing)) return { ok: false, refusal: "answered-already" };
    if (own.text === text && own.shownAs === shownAs) return { ok: true };
    const isReworded = own.text !== text;
    if (isReworded) await leaveTheRest(tx, questionId, own.mergedIntoId);
    await tx.question.update({
      where: { id: questionId },
      data: {
        text,
        shownAs,
        ...(isReworded && { approvedAt: null, declinedAt: null }),
      },
    });
    await noteQuestion(tx, scope, factOf(own, "changed"));
    return { ok: true };
  });

/**
 * Takes one's own question back; what others asked with it stays. With the last of them goes who asked without a
 * seat. @throws 404
 */
export const withdrawQuestion = (scope: Scope, questionId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const own = await ownQuestion(tx, scope, questionId);
    if (isPast(own.standing)) return { ok: false, refusal: "answered-already" };
    await withdrawAsked(tx, scope, [own]);
    if (scope.actor.kind === "asker") await endIfDone(tx, scope.actor.askerId);
    return { ok: true };
  });

/** What somebody asked goes with the seat; what is being answered or was stays. */
export async function withdrawOfSeat(
  tx: Tx,
  scope: Pick<Scope, "now" | "actor">,
  registrationId: string,
) {
  const asked = await tx.question.findMany({
    where: {
      ...{ askerKind: "registration", askerId: registrationId },
      ...{ withdrawnAt: null, settledAt: null, answeringSince: null },
    },
    select: { id: true, sessionId: true, mergedIntoId: true },
  });
  await withdrawAsked(tx, scope, asked);
}

type Own = { id: string; sessionId: string; mergedIntoId: string | null };

const factOf = (
  { id: questionId, sessionId }: Own,
  done: "changed" | "withdrawn",
): QuestionFact => ({
  ...{ type: `question.${done}`, questionId, sessionId },
});

async function withdrawAsked(tx: Tx, scope: Pick<Scope, "now" | "actor">, owned: Own[]) {
  for (const own of owned) {
    await leaveTheRest(tx, own.id, own.mergedIntoId);
    await tx.question.update({
      where: { id: own.id },
      data: { withdrawnAt: scope.now, mergedIntoId: null, answeringSince: null },
    });
    await noteQuestion(tx, scope, factOf(own, "withdrawn"));
  }
}

/** What is on the expert's lips or behind them. */
const isPast = (standing: Standing) => standing === "answering" || standing === "answered";

async function ownQuestion(tx: Tx, scope: Scope, questionId: string) {
  const { kind, id } = voterOf(scope);
  const [row] = await tx.$queryRaw<(Row & { takes: boolean })[]>`
    SELECT question.*, ${takesQuestions(Prisma.sql`session`, scope.now)} AS takes
    FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
    WHERE question.id = ${questionId} AND question."askerKind" = ${kind} AND question."askerId" = ${id}
      AND question."withdrawnAt" IS NULL AND question."claimUntil" IS NULL
    FOR UPDATE OF question`;
  if (!row) throw notFound();
  return { ...row, standing: standingOf(row) };
}

type Row = Own & Parameters<typeof standingOf>[0] & { text: string; shownAs: string };
