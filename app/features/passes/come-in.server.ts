import type { Scope } from "#app/features/identity/scope.ts";
import { takeAnswersOver } from "#app/features/polls/take-over.server.ts";
import { takeVotesOver } from "#app/features/questions/take-over.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { removeFromRoom } from "#app/platform/livekit.server.ts";

/** "Eintreten" by a link: who enters from the mail is from now on there with the seat, and with no pass any more. */
export async function comeIn(scope: Scope, visitor: Visitor) {
  const entered = await enter(scope, visitor);
  if (entered.ok && visitor.registrationId) await takeOver(scope, visitor.registrationId, visitor);
  return entered;
}

/**
 * The votes and answers of the seat's passes become the seat's, where it has not given its own: one person is one
 * voice. Their questions stay without a name: nobody is said to have asked what a browser typed.
 */
async function takeOver({ now }: Scope, registrationId: string, { session }: Visitor) {
  const ended = await transact(async (tx) => {
    const passes = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "RoomPass" SET "endedAt" = ${now}
      WHERE "registrationId" = ${registrationId} AND "endedAt" IS NULL RETURNING id`;
    for (const { id } of passes) {
      await takeVotesOver(tx, id, registrationId);
      await takeAnswersOver(tx, id, registrationId);
    }
    return passes.map(({ id }) => id);
  });
  if (ended.length === 0) return;
  hourChanged(session.id);
  const entries = await db.roomEntry.findMany({
    where: { passId: { in: ended }, lastSeenAt: { not: null } },
    select: { identity: true, room: { select: { livekitName: true } } },
  });
  await Promise.all(entries.map((one) => removeFromRoom(one.room.livekitName, one.identity)));
}
