import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";

/** The polls of one session for another that is planned after it: as prepared as on the first day, unanswered. */
export async function copyPolls(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  from: string,
  sessionId: string,
) {
  const polls = await tx.poll.findMany({
    where: { sessionId: from },
    orderBy: [{ madeAt: "asc" }, { id: "asc" }],
    select: { question: true, kind: true, options: true },
  });
  await tx.poll.createMany({
    // A millisecond apart: they stand in the order in which they were made.
    data: polls.map((poll, n) => ({
      ...{ id: newId(), sessionId, ...poll },
      madeAt: new Date(now.getTime() + n),
    })),
  });
}
