import type { Scope } from "#app/features/identity/scope.ts";
import { doorOf } from "#app/features/rooms/rooms.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { minutesWithin, staysOf } from "./attendance.ts";

type Hour = { id: string; startsAt: Date; endsAt: Date };
type Moment = Pick<Scope, "now">;

/** What the signals of one session come to, per registration; who never came is not in it. */
export async function countMinutes({ now }: Moment, session: Hour, registrationIds: string[]) {
  const entries = await entriesIn(session, { registrationId: { in: registrationIds } });
  const each = new Map<string, Entries>();
  for (const entry of entries) {
    const id = entry.registrationId ?? "";
    each.set(id, [...(each.get(id) ?? []), entry]);
  }
  return new Map([...each].map(([id, own]) => [id, minutesIn(own, session, now)]));
}

/** Everything kept of one registration's presence, and what it comes to. */
export async function attendanceOf({ now }: Moment, session: Hour, registrationId: string) {
  const entries = await entriesIn(session, { registrationId });
  return {
    minutes: minutesIn(entries, session, now),
    connections: entries.flatMap(({ attendances }) => attendances),
    signsOfLife: entries.flatMap(({ lifeSigns }) => lifeSigns),
  };
}

/** How long a visitor was in, once all is over; until then nobody asks. */
export async function minutesAtDoor({ now }: Moment, visitor: Visitor): Promise<number> {
  const { session, role, registrationId, engagementId } = visitor;
  if (doorOf(session, role, now) !== "over") return 0;
  const own = registrationId ? { registrationId } : { engagementId };
  return minutesIn(await entriesIn(session, own), session, now);
}

type Entries = Awaited<ReturnType<typeof entriesIn>>;

const minutesIn = (entries: Entries, session: Hour, now: Date) =>
  minutesWithin(
    entries.flatMap(({ issuedAt, attendances, lifeSigns, room }) =>
      staysOf(
        { issuedAt, connections: attendances, stretches: lifeSigns },
        { atLeast: room.clockAtLeast, atMost: room.clockAtMost },
        now,
      ),
    ),
    session,
  );

const entriesIn = ({ id }: Hour, whose: Prisma.RoomEntryWhereInput) =>
  db.roomEntry.findMany({
    where: {
      ...whose,
      room: { sessionId: id },
      OR: [{ attendances: { some: {} } }, { lifeSigns: { some: {} } }],
    },
    select: {
      registrationId: true,
      issuedAt: true,
      room: { select: { clockAtLeast: true, clockAtMost: true } },
      attendances: { select: { joinedAt: true, leftAt: true, seenAt: true, missedAt: true } },
      lifeSigns: { orderBy: { firstAt: "asc" }, select: { firstAt: true, lastAt: true } },
    },
  });
