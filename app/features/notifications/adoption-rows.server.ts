import type { Tx } from "#app/platform/db.server.ts";
import type { Due } from "./queue.server.ts";
import { association, ifAny, session } from "./rows.server.ts";

type Wanted = Pick<Due, "recipientKind" | "recipientId" | "thread">;

/** By thread: "adoption:<session>:<association>". */
export async function adoptionsOf(tx: Tx, wanted: Wanted[]) {
  const threads = wanted.filter(({ recipientKind }) => recipientKind === "association");
  const adoptions = await ifAny(threads, () =>
    tx.adoption.findMany({
      where: {
        OR: threads.map(({ thread, recipientId }) => ({
          sessionId: thread.split(":")[1],
          associationId: recipientId,
        })),
      },
      select: {
        sessionId: true,
        associationId: true,
        adoptedAt: true,
        endedAt: true,
        association: { select: association },
        session: { select: session },
      },
    }),
  );
  const rows = adoptions.map(async (adoption) => {
    const { sessionId, associationId: throughId } = adoption;
    const guests = await tx.registration.count({
      where: { sessionId, throughId, status: { in: ["seated", "offered", "waiting"] } },
    });
    const thread: string = `adoption:${sessionId}:${throughId}`;
    return [thread, { ...adoption, guests }] as const;
  });
  return new Map(await Promise.all(rows));
}
