import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { lockHosted } from "./lock-hosted.server.ts";
import { noteRun } from "./note-question.server.ts";

type Target = { sessionId: string; questionId: string };

/**
 * Puts a question to another one that asks the same. All askers stay, each voter counts once, and what had been put
 * to the first comes along. Into itself or twice changes nothing. @throws 404 for all but who runs the session
 */
export const mergeQuestions = (scope: Scope, { sessionId, questionId }: Target, intoId: string) =>
  transact(async (tx) => {
    const both = await lockAlive(tx, scope, sessionId, [questionId, intoId]);
    const into = both.find(({ id }) => id === intoId);
    const one = both.find(({ id }) => id === questionId);
    if (!into || !one) throw notFound();
    const root = into.mergedIntoId ?? into.id;
    if (root === one.id || one.mergedIntoId === root) return { ok: true as const };
    const former = one.mergedIntoId;
    await tx.question.updateMany({
      where: { OR: [{ id: one.id }, { mergedIntoId: one.id }] },
      data: { mergedIntoId: root, answeringSince: null },
    });
    await tx.question.updateMany({
      where: { id: root, approvedAt: null },
      data: { approvedAt: one.approvedAt },
    });
    for (const each of [root, former]) if (each) await countVotes(tx, each);
    await noteRun(tx, scope, { type: "question.merged", sessionId, questionId });
    return { ok: true as const };
  });

/** Makes a merged question stand on its own again. @throws 404 */
export const partQuestion = (scope: Scope, { sessionId, questionId }: Target) =>
  transact(async (tx) => {
    const [one] = await lockAlive(tx, scope, sessionId, [questionId]);
    if (!one) throw notFound();
    if (!one.mergedIntoId) return { ok: true as const };
    await tx.question.update({ where: { id: one.id }, data: { mergedIntoId: null } });
    for (const each of [one.id, one.mergedIntoId]) await countVotes(tx, each);
    await noteRun(tx, scope, { type: "question.parted", sessionId, questionId });
    return { ok: true as const };
  });

/**
 * Before a question goes: what was merged into it follows the oldest of them, read by others only if it had been let
 * through itself, and votes are counted without it.
 */
export async function leaveTheRest(tx: Tx, questionId: string, mergedIntoId: string | null) {
  const rest = await tx.question.findMany({
    where: { mergedIntoId: questionId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const [next] = rest;
  if (next) {
    const gone = await tx.question.findUniqueOrThrow({ where: { id: questionId } });
    const { parkedAt, turn } = gone;
    await tx.question.update({
      where: { id: next.id },
      data: { mergedIntoId: null, parkedAt, turn },
    });
    await tx.question.updateMany({
      where: { mergedIntoId: questionId },
      data: { mergedIntoId: next.id },
    });
    await countVotes(tx, next.id);
  }
  await tx.question.update({ where: { id: questionId }, data: { mergedIntoId: null } });
  for (const each of [questionId, mergedIntoId]) if (each) await countVotes(tx, each);
}

/** Each voter once, whichever of the merged questions has the vote. */
const countVotes = (tx: Tx, rootId: string) => tx.$executeRaw`
  UPDATE "Question" root SET votes = (
    SELECT count(DISTINCT (given."voterKind", given."voterId"))
    FROM "Upvote" given JOIN "Question" asked ON asked.id = given."questionId"
    WHERE asked.id = root.id OR asked."mergedIntoId" = root.id)
  WHERE root.id = ${rootId}`;

async function lockAlive(tx: Tx, scope: Scope, sessionId: string, ids: string[]) {
  await lockHosted(tx, scope, sessionId);
  return tx.$queryRaw<{ id: string; mergedIntoId: string | null; approvedAt: Date | null }[]>`
    SELECT id, "mergedIntoId", "approvedAt" FROM "Question"
    WHERE "sessionId" = ${sessionId} AND id IN (${Prisma.join(ids)})
      AND "withdrawnAt" IS NULL AND "claimUntil" IS NULL
    ORDER BY id FOR UPDATE`;
}
