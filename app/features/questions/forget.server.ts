import type { Tx } from "#app/platform/db.server.ts";
import { leaveTheRest } from "./merge-questions.server.ts";

/** The questions of these rows stay, but nobody knows any more who asked; their votes count on, of nobody. */
export async function forgetAskers(tx: Tx, askerIds: string[]) {
  await tx.$executeRaw`
    UPDATE "Upvote" SET "voterId" = md5(random()::text || "questionId"), "voterKind" = 'pass'
    WHERE "voterId" = ANY(${askerIds})`;
  return tx.question.updateMany({ where: { askerId: { in: askerIds } }, data: { askerId: null } });
}

/** The questions of these rows go with their words; what others had asked along stays. */
export async function forgetQuestions(tx: Tx, askerIds: string[]) {
  const where = { askerId: { in: askerIds } };
  const joined = await tx.question.findMany({
    where: { ...where, OR: [{ mergedIntoId: { not: null } }, { merged: { some: {} } }] },
    select: { id: true, mergedIntoId: true },
  });
  for (const { id, mergedIntoId } of joined) await leaveTheRest(tx, id, mergedIntoId);
  return tx.question.deleteMany({ where });
}
