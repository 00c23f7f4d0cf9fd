import { namesOf } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { positionOf } from "#app/features/seats/position.server.ts";
import { db } from "#app/platform/db.server.ts";
import { livekitConnection } from "#app/platform/livekit.server.ts";
import { whenWords } from "#app/ui/when.ts";
import { entranceFor, removedBecause } from "./entries.server.ts";
import { doorOf, doorsOpenAt, minutesUntil } from "./rooms.ts";
import type { DoorPage, RoomFacts } from "./shown.ts";
import { namesToChoose, speaksByRole, speaksFromTheStart } from "./shown-name.ts";
import type { Visitor } from "./visitor.server.ts";

/** What the page at the door shows. */
export async function getDoor(scope: Scope, visitor: Visitor): Promise<DoorPage> {
  const { now, locale } = scope;
  const { session, role, displayName } = visitor;
  const opensAt = doorsOpenAt(session, role);
  const entrance = await entranceFor(visitor, now);
  const told = { zone: session.zone, locale, now };
  const when = whenWords({ startsAt: session.startsAt, endsAt: session.endsAt, ...told });
  const doors = whenWords({ startsAt: opensAt, endsAt: session.startsAt, ...told });
  return {
    ...sessionFacts(scope, visitor),
    role,
    displayName,
    names: speaksFromTheStart(visitor) ? namesToChoose(visitor) : [],
    entrance,
    when: when.heading,
    relative: when.relative,
    opens: startOf(doors.clock, locale),
    opensDay: doors.isToday ? null : doors.day,
    hasStarted: session.startsAt <= now,
    millisecondsToOpening: Math.max(0, opensAt.getTime() - now.getTime()),
    millisecondsToNextMinute: restOfMinute(session.startsAt, now),
    cancelReason: session.cancelReason,
    position: await placeInQueue(visitor),
    isAvailable: livekitConnection() !== null,
    removedBecause: entrance === "removed" ? await removedBecause(visitor) : null,
  };
}

type OfSession = { id: string; startsAt: Date; endsAt: Date; cancelledAt: Date | null };

/** How who has a seat finds the door: the same for the page of a place as for the room's own. */
export async function doorFor({ now }: Pick<Scope, "now">, session: OfSession) {
  const room = await db.room.findUnique({
    where: { sessionId: session.id },
    select: { closedAt: true },
  });
  return doorOf({ ...session, room }, "attendee", now);
}

/** What the room itself shows. */
export async function getRoomFacts(scope: Scope, visitor: Visitor): Promise<RoomFacts> {
  const { endsAt, zone } = visitor.session;
  return {
    ...sessionFacts(scope, visitor),
    role: visitor.role,
    speaks: speaksByRole(visitor.role) || speaksFromTheStart(visitor),
    entrance: await entranceFor(visitor, scope.now),
    minutesLeft: Math.max(0, minutesUntil(endsAt, scope.now)),
    endsAt,
    zone,
  };
}

function sessionFacts({ locale, association }: Scope, { session }: Visitor) {
  const { id, title, format, fallbackUrl, fallbackPhone, speakers, roomMoves } = session;
  return {
    sessionId: id,
    slug: association.slug,
    title,
    format,
    experts: namesOf(speakers, locale),
    fallbackUrl,
    fallbackPhone,
    elsewhere: roomMoves[0] ?? null,
    office: association.contactPhone,
  };
}

const placeInQueue = async ({ session, associationId, status, ticket }: Visitor) =>
  status !== null && ticket !== null
    ? positionOf(db, { sessionId: session.id, throughId: associationId, status, ticket })
    : null;

/** "9:45" of "09:45–10:00". */
const startOf = (clock: string, locale: Scope["locale"]) =>
  (clock.split("–")[0] ?? "").replace(locale === "de" ? /^0/ : "", "");

/** Until the count of minutes before or after the start changes, in milliseconds. */
const restOfMinute = (startsAt: Date, now: Date) => {
  const rest = (startsAt.getTime() - now.getTime()) % 60_000;
  return (rest <= 0 ? rest + 60_000 : rest) + 200;
};
