import { findPresence, type Hour } from "#app/features/attendance/minutes.server.ts";
import { findDistrictsWith } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { seenByName } from "#app/features/registration/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type Counted, mayPart, told, toldDistricts } from "./insights.ts";

type Seat = { id: string; throughId: string; through: string; ags: string | null; seen: boolean };
type Person = Seat & { minutes: number };

/** Who had a seat, or was there without one any more. */
const seatsOf = (scope: Scope, sessionId: string) =>
  rowsOf<Seat>(Prisma.sql`
    SELECT registration.id, through.id AS "throughId", through."shortName" AS through, registration.ags,
      ${seenByName(scope)} AS seen
    FROM "Registration" registration JOIN "Association" through ON through.id = registration."throughId"
    WHERE registration."sessionId" = ${sessionId} AND (registration.status = 'seated' OR EXISTS (
      SELECT FROM "RoomEntry" entry JOIN "LifeSign" sign ON sign.identity = entry.identity
      WHERE entry."registrationId" = registration.id))
    ORDER BY through."shortName", registration.id`);

/** Registered, there, not there and how long, by channel and by district, as far as this office may know. */
export async function countAttendance(scope: Scope, session: Hour) {
  const seats = await seatsOf(scope, session.id);
  const ids = seats.map(({ id }) => id);
  const known = await findPresence(scope, session, ids);
  const people = seats.map((seat) => ({ ...seat, minutes: known.get(seat.id)?.minutes ?? 0 }));
  const own = people.filter(({ throughId }) => throughId === scope.association.id);
  const others = people.filter(({ throughId }) => throughId !== scope.association.id);
  const keys = [...new Set(others.map(({ throughId }) => throughId))];
  const channels = keys.map((key) => others.filter(({ throughId }) => throughId === key));
  const registered = told(countedBy(others, keys, ({ throughId }) => throughId));
  const isOpen = registered.rows.every(({ count }) => typeof count === "number");
  const mayPartEach = isOpen && mayPart(channels.map(partsOf));
  const mayPartAll = registered.total !== null && mayPart([partsOf(others)]);
  const names = await districtsOf(people);
  const order = await hiddenFirst(scope, [...names.keys()]);
  const byDistrict = (some: Person[], otherAxis: { total: number | null }) =>
    toldDistricts(countedBy(some, order, ({ ags }) => ags ?? "").filter(hasAny), otherAxis);
  return {
    isMeasured: people.some(({ minutes }) => minutes > 0),
    own: { registered: own.length, ...partsOf(own), minutes: meanOf(own) },
    channels: channels.map((channel, n) => ({
      label: channel[0]?.through ?? "",
      registered: registered.rows[n]?.count ?? "withheld",
      parts: mayPartEach ? { ...partsOf(channel), minutes: meanOf(channel) } : null,
    })),
    others: {
      registered: registered.total,
      parts: mayPartAll ? { ...partsOf(others), minutes: meanOf(others) } : null,
    },
    districts: {
      names,
      /** A report is handed on: there not even one's own are told by the handful. */
      own: byDistrict(
        own.map((one) => ({ ...one, seen: false })),
        { total: own.length },
      ),
      others: byDistrict(others, registered),
    },
  };
}

export type AttendanceCounts = Awaited<ReturnType<typeof countAttendance>>;

const hasAny = ({ named, unnamed }: Counted) => named + unnamed > 0;

const countedBy = (people: Person[], keys: string[], keyOf: (one: Person) => string) =>
  keys.map((key): Counted => {
    const some = people.filter((one) => keyOf(one) === key);
    const named = some.filter(({ seen }) => seen).length;
    return { key, named, unnamed: some.length - named };
  });

const partsOf = (people: Person[]) => {
  const attended = people.filter(({ minutes }) => minutes > 0).length;
  return { attended, absent: people.length - attended };
};

function meanOf(people: Person[]) {
  const there = people.filter(({ minutes }) => minutes > 0);
  const sum = there.reduce((total, { minutes }) => total + minutes, 0);
  return there.length > 0 ? Math.round(sum / there.length) : 0;
}

/** The names of the districts that anybody came from, in their order, by key; "" for those who named none. */
async function districtsOf(people: Person[]): Promise<Map<string, string>> {
  const keys = [...new Set(people.flatMap(({ ags }) => (ags ? [ags] : [])))];
  const named = await findDistrictsWith(keys);
  const sorted = named.toSorted((one, other) => one.name.localeCompare(other.name, "de"));
  const unnamed = keys.filter((key) => !named.some(({ ags }) => ags === key));
  return new Map([
    ...sorted.map(({ ags, name }) => [ags, name] as const),
    ...unnamed.map((key) => [key, key] as const),
    ["", ""],
  ]);
}

/** Where one has to be hidden beside a small one, it is none of the districts this office answers for. */
async function hiddenFirst({ association }: Scope, keys: string[]) {
  const rows = await db.responsibility.findMany({
    where: { associationId: association.id },
    select: { ags: true },
  });
  const own = new Set(rows.map(({ ags }) => ags));
  return [...keys.filter((key) => !own.has(key)), ...keys.filter((key) => own.has(key))];
}
