import { mayBeSeen } from "#app/features/rooms/taped-stage.server.ts";
import { db } from "#app/platform/db.server.ts";
import { giveRole } from "#app/platform/livekit.server.ts";

/** Whoever has more windows open than this has closed the older ones. */
const newest = 3;

/**
 * Tells the room server what somebody of the audience may do from now on, wherever they are in the room. Whom it does
 * not find gets it with the next key. While the stage is recorded, who has not agreed to that waits below it.
 */
export async function tellRoomServer(
  { id: registrationId, sessionId }: { id: string; sessionId: string },
  onStage: { name: string } | null,
) {
  const seat = { registrationId, engagementId: null, staffId: null };
  if (onStage && !(await mayBeSeen(sessionId, seat))) return;
  const entries = await db.roomEntry.findMany({
    where: { registrationId, lastSeenAt: { not: null } },
    orderBy: { issuedAt: "desc" },
    take: newest,
    select: { identity: true, room: { select: { livekitName: true } } },
  });
  await Promise.all(
    entries.map(({ identity, room: { livekitName } }) =>
      giveRole({
        ...{ identity, room: livekitName, name: onStage?.name },
        role: onStage ? "guest" : "attendee",
      }),
    ),
  );
}
