import { isTaped } from "#app/features/rooms/taped-stage.server.ts";
import { transact } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { giveRole } from "#app/platform/livekit.server.ts";
import { findOnStage } from "./stage-people.server.ts";
import type { OnStage } from "./taping.ts";

/**
 * Tells the room server who of those on stage may be seen and heard: all, or while it is recorded those who have
 * agreed. Said again it changes nothing.
 */
export async function settleStage({ now }: By, sessionId: string) {
  const { room, people, taped } = await stageOf(sessionId, now);
  await Promise.all(people.map((one) => tell(room, one, taped && one.answer !== "agreed")));
  hourChanged(sessionId);
}

/** Those alone who are on stage without a yes while it is recorded: by a key from before, or by a window of their own. */
export async function holdBack({ now }: By, sessionId: string) {
  const { room, people, taped } = await stageOf(sessionId, now);
  const without = people.filter(({ answer }) => taped && answer !== "agreed");
  await Promise.all(without.map((one) => tell(room, one, true)));
}

const stageOf = (sessionId: string, now: Date) =>
  transact(async (tx) => {
    const room = await tx.room.findUnique({ where: { sessionId }, select: { livekitName: true } });
    const newest = await tx.taping.findFirst({
      where: { sessionId },
      orderBy: { askedAt: "desc" },
      select: { askedAt: true },
    });
    const asked = { sessionId, askedAt: newest?.askedAt ?? now };
    const people = room ? await findOnStage(tx, asked, now) : [];
    return { room: room?.livekitName ?? "", people, taped: await isTaped(tx, sessionId) };
  });

const tell = (room: string, { identities, role, name }: OnStage, isHeld: boolean) =>
  Promise.all(
    identities.map((identity) =>
      giveRole({ identity, room, name, role: isHeld ? "attendee" : role }),
    ),
  );
