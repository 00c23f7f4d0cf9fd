import { db, type Tx } from "#app/platform/db.server.ts";
import { dropAskers } from "./forget.server.ts";

/** Once everything is taken back, nothing is kept of who asked without a seat: their votes count on, of nobody. */
export async function endIfDone(tx: Tx, askerId: string) {
  const left = await tx.question.count({
    where: { askerKind: "asker", askerId, withdrawnAt: null },
  });
  if (left === 0) await dropAskers(tx, [askerId], "go");
}

/** Whether nothing is kept any more of who asked. */
export const isAskerGone = async (id: string) => (await db.asker.count({ where: { id } })) === 0;
