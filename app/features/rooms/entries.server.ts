import type { Scope } from "#app/features/identity/scope.ts";
import { moderatedBeside } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { entranceOf } from "./rooms.ts";
import { lostTheRight } from "./staff-stays.server.ts";
import type { Visitor } from "./visitor.server.ts";

/** The rows of one person in one room, whichever link or device they came by. */
const samePerson = ({ session, pass, registrationId, engagementId, ...desk }: Visitor) => {
  const room = { sessionId: session.id };
  if (registrationId) return { room, registrationId };
  if (pass) return { room, passId: pass.id };
  const { staffId, partnerId } = desk;
  return engagementId ? { room, engagementId } : { room, staffId, partnerId };
};

/** What this person is led to right now; who was sent out finds no way in while others do. */
export async function entranceFor(visitor: Visitor, now: Date) {
  const entrance = entranceOf(visitor, now);
  const isWayIn = entrance === "open" || entrance === "early";
  if (isWayIn && (await isRemoved(visitor))) return "removed";
  return entrance === "open" && (await isLockedOut(visitor)) ? "locked" : entrance;
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

/** Whether this person was sent out of the room: also before they acted from the mail, and with the seat of an address. */
const isRemoved = async (visitor: Visitor) =>
  (await db.roomEntry.count({ where: { ...everyWay(visitor), removedAt: { not: null } } })) > 0;

/** A locked room takes nobody new of the audience; who was in comes back. */
const isLockedOut = async (visitor: Visitor) =>
  visitor.role === "attendee" &&
  visitor.session.room?.lockedAt != null &&
  (await db.roomEntry.count({ where: asBefore(visitor) })) === 0;

/** Why somebody was sent out, as the office wrote it. */
export const removedBecause = async (visitor: Visitor) =>
  (
    await db.roomEntry.findFirst({
      where: { ...asBefore(visitor), removedAt: { not: null }, removedReason: { not: null } },
      orderBy: { removedAt: "desc" },
      select: { removedReason: true },
    })
  )?.removedReason ?? null;

/** Also as they came before: with the pass of their form before their seat, with another pass of the same address. */
const asBefore = (visitor: Visitor) => {
  const { registrationId, pass } = visitor;
  if (registrationId)
    return { OR: [samePerson(visitor), { pass: { registrationId, isOfForm: true } }] };
  return pass?.besideId
    ? { room: { sessionId: visitor.session.id }, pass: { registrationId: pass.besideId } }
    : samePerson(visitor);
};

/** With the seat itself, too: who was sent out with it comes back by no form. A locked room opens for no typed address. */
const everyWay = (visitor: Visitor) => {
  const { pass, session } = visitor;
  const seat = { room: { sessionId: session.id }, registrationId: pass?.besideId ?? "" };
  return pass?.besideId ? { OR: [asBefore(visitor), seat] } : asBefore(visitor);
};

/** Whether the same person went in again later and is there, on another device or in another tab. */
export const isNewerThan = async (visitor: Visitor, issuedAt: Date) =>
  (await db.roomEntry.count({
    where: { ...samePerson(visitor), issuedAt: { gt: issuedAt }, lastSeenAt: { not: null } },
  })) > 0;

type Staying = {
  identity: string;
  room: string;
  officeId: string;
  staffId: string | null;
  loginId: string | null;
  isGone: boolean;
};

/**
 * Those of these identities that were sent out, whose seat, pass or right is gone, or whose room has ended. Asked at
 * every change of an hour for all its readers: of who may stay nothing comes back (`isClosed` is the first rule).
 */
export async function mayNotStay({ now }: Pick<Scope, "now">, identities: string[]) {
  const rows = await rowsOf<Staying>(Prisma.sql`
    WITH here AS (SELECT * FROM "RoomEntry" WHERE identity = ANY(${identities})),
    removed AS (
      SELECT DISTINCT "roomId", "engagementId",
        coalesce(entry."registrationId", CASE WHEN pass."isOfForm" THEN pass."registrationId" END) AS "registrationId",
        coalesce(entry."registrationId", pass."registrationId") AS "besideId"
      FROM "RoomEntry" entry LEFT JOIN "RoomPass" pass ON pass.id = "passId"
      WHERE "removedAt" IS NOT NULL AND "roomId" IN (SELECT "roomId" FROM here)),
    known AS (
      SELECT here.identity, here."staffId", here."loginId", room."livekitName" AS room,
          coalesce(here."partnerId", session."hostId") AS "officeId",
        coalesce(session."endsAt" <= room."closedAt", false) OR coalesce(seat.status <> 'seated', false)
          OR pass.id IS NOT NULL AND (pass."endedAt" IS NOT NULL
            OR coalesce(beside.status, 'expired') IN ('withdrawn', 'expired')
            OR session."cancelledAt" IS NOT NULL OR session."endsAt" <= ${now} OR session.format = 'round')
          OR here."partnerId" IS NOT NULL AND NOT ${moderatedBeside(Prisma.sql`here."partnerId"`)}
          OR removed."roomId" IS NOT NULL AS "isGone"
      FROM here JOIN "Room" room ON room.id = here."roomId" JOIN "Session" session ON session.id = room."sessionId"
      LEFT JOIN "Registration" seat ON seat.id = here."registrationId"
      LEFT JOIN "RoomPass" pass ON pass.id = here."passId"
      LEFT JOIN "Registration" beside ON beside.id = pass."registrationId"
      LEFT JOIN removed ON removed."roomId" = here."roomId" AND (
        removed."registrationId" = here."registrationId" OR removed."engagementId" = here."engagementId"
        OR removed."besideId" = pass."registrationId"))
    SELECT * FROM known WHERE "isGone" OR "staffId" IS NOT NULL`);
  const withoutRight = await lostTheRight(rows);
  return rows
    .filter(({ identity, isGone }) => isGone || withoutRight.has(identity))
    .map(({ identity, room }) => ({ identity, room }));
}
