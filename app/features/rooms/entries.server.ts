import { db } from "#app/platform/db.server.ts";
import { entranceOf, isClosed } from "./rooms.ts";
import { lostTheRight } from "./staff-stays.server.ts";
import type { Visitor } from "./visitor.server.ts";

/** The rows of one person in one room, whichever link or device they came by. */
const samePerson = ({ registrationId, engagementId, staffId, session }: Visitor) => ({
  room: { sessionId: session.id },
  ...(registrationId ? { registrationId } : engagementId ? { engagementId } : { staffId }),
});

/** What this person is led to right now; who was sent out finds no way in while others do. */
export async function entranceFor(visitor: Visitor, now: Date) {
  const entrance = entranceOf(visitor, now);
  const isWayIn = entrance === "open" || entrance === "early";
  return isWayIn && (await isRemoved(visitor)) ? "removed" : entrance;
}

/** The entry of this identity, if it belongs to the one who asks. */
export const ownEntry = (visitor: Visitor, identity: string) =>
  db.roomEntry.findFirst({
    where: { identity, ...samePerson(visitor) },
    select: {
      identity: true,
      displayName: true,
      issuedAt: true,
      room: { select: { id: true, livekitName: true } },
    },
  });

/** Whether the one who asks is in the room right now, with a pass of their own. */
export const isInside = async (visitor: Visitor, pass: string | null, now: Date) =>
  pass !== null &&
  (await entranceFor(visitor, now)) === "open" &&
  (await ownEntry(visitor, pass)) !== null;

/** Whether this person was sent out of the room. */
const isRemoved = async (visitor: Visitor) =>
  (await db.roomEntry.count({ where: { ...samePerson(visitor), removedAt: { not: null } } })) > 0;

/** Whether the same person went in again later and is there, on another device or in another tab. */
export const isNewerThan = async (visitor: Visitor, issuedAt: Date) =>
  (await db.roomEntry.count({
    where: { ...samePerson(visitor), issuedAt: { gt: issuedAt }, lastSeenAt: { not: null } },
  })) > 0;

/** Those of these identities that were sent out, whose seat or right is gone, or whose room has ended. */
export async function mayNotStay(identities: string[]) {
  const entries = await db.roomEntry.findMany({
    where: { identity: { in: identities } },
    select: {
      identity: true,
      registrationId: true,
      engagementId: true,
      staffId: true,
      loginId: true,
      roomId: true,
      room: {
        select: {
          livekitName: true,
          closedAt: true,
          session: { select: { hostId: true, endsAt: true } },
        },
      },
      registration: { select: { status: true } },
    },
  });
  const removed = await db.roomEntry.findMany({
    where: { roomId: { in: entries.map(({ roomId }) => roomId) }, removedAt: { not: null } },
    select: { registrationId: true, engagementId: true },
  });
  const withoutRight = await lostTheRight(entries);
  return entries
    .filter(
      ({ identity, registration, registrationId, engagementId, room }) =>
        isClosed({ endsAt: room.session.endsAt, room }) ||
        withoutRight.has(identity) ||
        (registration && registration.status !== "seated") ||
        removed.some(
          (one) => one.registrationId === registrationId && one.engagementId === engagementId,
        ),
    )
    .map(({ identity, room }) => ({ identity, room: room.livekitName }));
}
