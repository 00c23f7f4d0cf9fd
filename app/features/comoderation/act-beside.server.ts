import type { Scope } from "#app/features/identity/scope.ts";
import { orderQuestion } from "#app/features/questions/act-on-question.server.ts";
import { mayBeRun } from "#app/features/rooms/rooms.ts";
import { moderatedBeside } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { type ActBeside, actsBeside, type BesideRefusal } from "./comoderation.ts";

type Target = { sessionId: string; questionId: string };
type Outcome = { ok: true } | { ok: false; refusal: BesideRefusal };

/** What a partner presses at a question; every other act is the host's. @throws 404 */
export async function actBesideByForm(scope: Scope, sessionId: string, form: FormData) {
  const act = actsBeside.find((one) => one === form.get("intent"));
  if (!act) throw notFound();
  const target = { sessionId, questionId: String(form.get("question") ?? "") };
  const outcome = await actBeside(scope, target, act);
  return outcome.ok ? outcome : { ok: false as const, text: refusalText[outcome.refusal]() };
}

/**
 * Lets a question be seen, declines it, sets it aside or takes that back, in the name of a partner. What is being
 * answered or has been is no longer a partner's. @throws 404 for who does not moderate beside the host
 */
export const actBeside = (
  scope: Scope,
  { sessionId, questionId }: Target,
  act: ActBeside,
): Promise<Outcome> =>
  transact(async (tx) => {
    const { endsAt, startsAt, cancelledAt, isClosed } = await lockBeside(tx, scope, sessionId);
    if (cancelledAt || isClosed || !mayBeRun({ startsAt, endsAt }, scope.now))
      return { ok: false, refusal: "not-running" };
    if ((await tx.question.count({ where: { id: questionId, sessionId, OR: takenUp } })) > 0)
      return { ok: false, refusal: "taken-up" };
    return orderQuestion(tx, scope, { sessionId, questionId }, act);
  });

/** Also what was answered once and is open again: the answer is the host's. */
const takenUp = [
  { answeringSince: { not: null } },
  { settledAt: { not: null } },
  { answer: { isNot: null } },
] satisfies Prisma.QuestionWhereInput[];

const refusalText: Record<BesideRefusal, () => string> = {
  "not-running": m.rooms_not_running,
  "taken-up": m.comoderation_taken_up,
};

type Locked = { startsAt: Date; endsAt: Date; cancelledAt: Date | null; isClosed: boolean };

/** The session for a partner, as `lockHosted` is for its host: acts and the host's switch wait for each other. */
async function lockBeside(tx: Tx, { association }: Scope, sessionId: string): Promise<Locked> {
  const [session] = await tx.$queryRaw<Locked[]>`
    SELECT session."startsAt", session."endsAt", session."cancelledAt", EXISTS (SELECT FROM "Room" room
      WHERE room."sessionId" = session.id AND room."closedAt" >= session."endsAt") AS "isClosed"
    FROM "Session" session WHERE session.id = ${sessionId}
      AND ${moderatedBeside(Prisma.sql`${association.id}`)} FOR NO KEY UPDATE OF session`;
  if (!session) throw notFound();
  return session;
}
