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

/** Who asked without a seat goes; the questions, too, unless they may stay without a name. @returns how many rows. */
export async function dropAskers(tx: Tx, ids: string[], questions: "go" | "stay") {
  const asked = questions === "go" ? await forgetQuestions(tx, ids) : { count: 0 };
  await forgetAskers(tx, ids);
  const { count } = await tx.asker.deleteMany({ where: { id: { in: ids } } });
  return Math.max(count, asked.count);
}

/** What nobody has claimed in its day goes, with who has never confirmed the address. */
export async function forgetUnclaimed(tx: Tx, now: Date) {
  await tx.question.deleteMany({ where: { claimUntil: { lte: now } } });
  await tx.$executeRaw`
    DELETE FROM "Asker" asker WHERE "confirmedAt" IS NULL AND NOT EXISTS (
      SELECT FROM "Question" WHERE "askerKind" = 'asker' AND "askerId" = asker.id)`;
}

/** Locks askers whose time is up, by the days of the association they came through. @returns their ids. */
export async function takeFormerAskers(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT asker.id FROM "Asker" asker
    JOIN "Session" session ON session.id = asker."sessionId"
    JOIN "Association" through ON through.id = asker."throughId"
    WHERE session."endsAt" + through."retentionDays" * interval '1 day' <= ${now}
    ORDER BY asker.id LIMIT ${limit} FOR UPDATE OF asker SKIP LOCKED`;
  return rows.map(({ id }) => id);
}
