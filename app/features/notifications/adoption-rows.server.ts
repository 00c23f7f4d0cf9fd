import { isOutOfReach } from "#app/features/identity/reached.server.ts";
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
    const all = await tx.registration.count({
      where: { sessionId, throughId, status: { in: ["seated", "offered", "waiting"] } },
    });
    const thread: string = `adoption:${sessionId}:${throughId}`;
    const [{ unreached } = { unreached: 0 }] = await tx.$queryRaw<{ unreached: number }[]>`
      SELECT count(*)::int AS unreached FROM "Registration" registration
      WHERE registration."sessionId" = ${sessionId} AND registration."throughId" = ${throughId}
        AND registration.status IN ('seated', 'offered', 'waiting') AND ${isOutOfReach}`;
    return [thread, { ...adoption, guests: all - unreached, unreached }] as const;
  });
  return new Map(await Promise.all(rows));
}
