import type { Scope } from "#app/features/identity/scope.ts";
import { doorOf } from "#app/features/rooms/rooms.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import { staysOf } from "./attendance.ts";
import { joinedUp, minutesWithin, type Stay } from "./stays.ts";

export type Hour = { id: string; startsAt: Date; endsAt: Date };
type Moment = Pick<Scope, "now">;

/** What is known of somebody's presence; `minutes` are the corrected ones where somebody did. */
export type Known = {
  minutes: number;
  measured: number;
  stays: Stay[];
  connections: number;
  /** Some end was told by nobody and is worked out from the last sign. */
  isConcluded: boolean;
  isCorrected: boolean;
};

const unknown: Known = {
  ...{ minutes: 0, measured: 0, stays: [], connections: 0 },
  ...{ isConcluded: false, isCorrected: false },
};

/**
 * What the signals of one session come to, and what was corrected, for each of these registrations; read `by` a
 * transaction where there is one.
 */
export async function findPresence(
  { now }: Moment,
  session: Hour,
  registrationIds: string[],
  by: Client = db,
) {
  const [entries, corrections] = await Promise.all([
    entriesIn(session, { registrationId: { in: registrationIds } }, by),
    by.attendanceCorrection.findMany({
      where: { registrationId: { in: registrationIds } },
      orderBy: [{ correctedAt: "asc" }, { id: "asc" }],
      select: { registrationId: true, minutes: true },
    }),
  ]);
  const own = new Map<string, Entries>(registrationIds.map((id) => [id, []]));
  for (const entry of entries) own.get(entry.registrationId ?? "")?.push(entry);
  const corrected = new Map(corrections.map((one) => [one.registrationId, one.minutes]));
  const known = [...own].map(([id, some]) => [id, knownOf(some, session, now)] as const);
  return new Map(
    known.map(([id, one]) => {
      const minutes = corrected.get(id);
      return [id, minutes === undefined ? one : { ...one, minutes, isCorrected: true }];
    }),
  );
}

/** The same for one alone. */
export const presenceOf = async (scope: Moment, session: Hour, registrationId: string) =>
  (await findPresence(scope, session, [registrationId])).get(registrationId) ?? unknown;

/** Everything kept of one registration's presence, and what it comes to. */
export async function attendanceOf({ now }: Moment, session: Hour, registrationId: string) {
  const [{ minutes }, entries, corrections, certificates] = await Promise.all([
    presenceOf({ now }, session, registrationId),
    entriesIn(session, { registrationId }),
    db.attendanceCorrection.findMany({
      where: { registrationId },
      select: { minutes: true, reason: true, correctedAt: true },
    }),
    db.certificate.findMany({
      where: { registrationId },
      select: { number: true, minutes: true, issuedAt: true, replacedAt: true },
    }),
  ]);
  return {
    minutes,
    connections: entries.flatMap(({ attendances }) => attendances),
    signsOfLife: entries.flatMap(({ lifeSigns }) => lifeSigns),
    ...{ corrections, certificates },
  };
}

/** How long a visitor was in, once all is over; until then nobody asks. */
export async function minutesAtDoor({ now }: Moment, visitor: Visitor): Promise<number> {
  const { session, role, registrationId, engagementId } = visitor;
  if (!registrationId && !engagementId) return 0;
  if (doorOf(session, role, now) !== "over") return 0;
  if (registrationId) return (await presenceOf({ now }, session, registrationId)).minutes;
  return knownOf(await entriesIn(session, { engagementId }), session, now).measured;
}

type Entries = Awaited<ReturnType<typeof entriesIn>>;

function knownOf(entries: Entries, session: Hour, now: Date): Known {
  const stays = entries.flatMap(({ issuedAt, attendances, lifeSigns, room }) =>
    staysOf(
      { issuedAt, connections: attendances, stretches: lifeSigns },
      { atLeast: room.clockAtLeast, atMost: room.clockAtMost },
      now,
    ),
  );
  const measured = minutesWithin(stays, session);
  const connections = entries.flatMap(({ attendances }) => attendances);
  return {
    ...{ minutes: measured, measured, stays: joinedUp(stays), isCorrected: false },
    connections: connections.length,
    isConcluded: entries.length > 0 && !connections.some(({ leftAt }) => leftAt !== null),
  };
}

type Client = Pick<Tx, "roomEntry" | "attendanceCorrection">;

const entriesIn = ({ id }: Hour, whose: Prisma.RoomEntryWhereInput, by: Client = db) =>
  by.roomEntry.findMany({
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
