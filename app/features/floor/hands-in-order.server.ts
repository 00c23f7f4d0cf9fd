import type { Scope } from "#app/features/identity/scope.ts";
import { silence } from "#app/features/rooms/heartbeat.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { type FloorShown, handsInTurn } from "./floor.ts";

/** Who still has a seat and was not sent out. */
export const stillThere = {
  status: "seated",
  entries: { none: { removedAt: { not: null } } },
} satisfies Prisma.RegistrationWhereInput;

/** The raised hands of a session in their turn, each with the seat it belongs to. Names nobody. */
export async function handsInOrder(sessionId: string) {
  const [raised, spoke, invitations] = await Promise.all([
    db.handRaise.findMany({
      where: { sessionId, loweredAt: null, registration: stillThere },
      select: { id: true, registrationId: true, raisedAt: true, registration: { select: seat } },
    }),
    db.handRaise.findMany({ where: { sessionId, loweredBy: "spoke" }, select: speaker }),
    db.stageInvitation.findMany({ where: { sessionId, answer: "yes" }, select: speaker }),
  ]);
  const heard = [...spoke, ...invitations];
  const spoken = new Set(heard.map(({ registrationId }) => registrationId));
  const hands = raised.map(({ registration, ...hand }) => ({
    ...hand,
    district: registration.ags,
    hasSpoken: spoken.has(hand.registrationId),
  }));
  const districts = heard.flatMap(({ registration: { ags } }) => (ags ? [ags] : []));
  return handsInTurn(hands, districts);
}

/** The same with names, and who is asked onto the stage or stands there: for who runs the room, and who speaks in it. */
export async function getFloor(
  { now }: Pick<Scope, "now">,
  sessionId: string,
): Promise<FloorShown> {
  const since = new Date(now.getTime() - silence);
  const [hands, invited] = await Promise.all([
    handsInOrder(sessionId),
    db.stageInvitation.findMany({
      where: { sessionId, endedAt: null, registration: stillThere },
      orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
      select: { registrationId: true, answer: true },
    }),
  ]);
  const ids = [...hands, ...invited].map(({ registrationId }) => registrationId);
  const entries = await db.roomEntry.findMany({
    where: { room: { sessionId }, registrationId: { in: ids } },
    orderBy: { issuedAt: "asc" },
    select: { identity: true, registrationId: true, displayName: true, lastSeenAt: true },
  });
  const newest = new Map(entries.map((entry) => [entry.registrationId, entry]));
  const seen = new Set(
    entries.flatMap((one) => (one.lastSeenAt && one.lastSeenAt > since ? one.registrationId : [])),
  );
  const named = (registrationId: string) => {
    const entry = newest.get(registrationId);
    return { registrationId, name: entry?.displayName ?? "", identity: entry?.identity ?? "" };
  };
  return {
    hands: hands.map(({ registrationId, turn }) => ({
      ...named(registrationId),
      turn,
      isHere: seen.has(registrationId),
    })),
    invited: invited.map(({ registrationId, answer }) => ({
      ...named(registrationId),
      isOnStage: answer === "yes",
    })),
  };
}

const seat = { ags: true } as const;
const speaker = { registrationId: true, registration: { select: seat } } as const;
