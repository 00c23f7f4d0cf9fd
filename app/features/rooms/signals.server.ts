/**
 * The one home of the signals that attendance is made of. Each only widens what is known (the earliest
 * joining, the latest sign), so that twice, late or in another order comes to the same; what they come to
 * is for the room of attendance.
 */
import type { Tx } from "#app/platform/db.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { heartbeat } from "./heartbeat.ts";

export type Joined = { sid: string; identity: string; joinedAt: Date };
type Told = Joined & { leftAt: Date | null };

/** A page whose signs stop for longer begins a new stretch: two may get lost on the way. */
const silence = 2.5 * heartbeat;

/** The page says that it is there, in one statement: seven hundred come within 25 seconds. */
export const giveSign = (identity: string, now: Date) =>
  rowsOf(Prisma.sql`
    WITH seen AS (
      UPDATE "RoomEntry" SET "lastSeenAt" = GREATEST("lastSeenAt", ${now}::timestamptz)
      WHERE identity = ${identity} RETURNING identity
    ), longer AS (
      UPDATE "LifeSign" SET "lastAt" = GREATEST("lastAt", ${now}::timestamptz)
      WHERE identity = ${identity}
        AND "lastAt" >= ${new Date(now.getTime() - silence)}::timestamptz
      RETURNING identity
    )
    INSERT INTO "LifeSign" (identity, "firstAt", "lastAt")
    SELECT identity, ${now}::timestamptz, ${now}::timestamptz FROM seen
    WHERE NOT EXISTS (SELECT FROM longer) ON CONFLICT DO NOTHING`);

/** What the room server tells of a connection. An identity that no entry of ours knows leaves no row. */
export const noteTold = (tx: Tx, { sid, identity, joinedAt, leftAt }: Told) => tx.$executeRaw`
  INSERT INTO "Attendance" ("participantSid", identity, "joinedAt", "leftAt")
  SELECT ${sid}, identity, LEAST(${joinedAt}::timestamptz, ${leftAt}::timestamptz), ${leftAt}::timestamptz
  FROM "RoomEntry" WHERE identity = ${identity}
  ON CONFLICT ("participantSid") DO UPDATE SET
    "joinedAt" = LEAST("Attendance"."joinedAt", EXCLUDED."joinedAt"),
    "leftAt" = LEAST("Attendance"."leftAt", EXCLUDED."leftAt")`;

/**
 * The end of the room is the end of who was last known in it; later connections are of the next opening. Of whom
 * neither a poll nor a page knows anything else, the room server is taken at its word: they left with it.
 */
export async function noteFinished(tx: Tx, livekitName: string, at: Date) {
  const still = { leftAt: null, missedAt: null, joinedAt: { lte: at } };
  const room = { livekitName };
  await tx.attendance.updateMany({
    where: { ...still, seenAt: null, entry: { room, lifeSigns: { none: {} } } },
    data: { leftAt: at },
  });
  await tx.attendance.updateMany({
    where: { ...still, OR: [{ seenAt: null }, { seenAt: { lte: at } }], entry: { room } },
    data: { missedAt: at },
  });
}

/** Those whom the poll found: who is seen is there, whatever was concluded before. */
export const noteSeen = (tx: Tx, found: Joined[], now: Date) => tx.$executeRaw`
  INSERT INTO "Attendance" ("participantSid", identity, "joinedAt", "seenAt")
  SELECT one.sid, e.identity, one.joined::timestamptz, ${now}::timestamptz
  FROM unnest(${found.map(({ sid }) => sid)}::text[], ${found.map(({ identity }) => identity)}::text[],
    ${found.map(({ joinedAt }) => joinedAt.toISOString())}::text[]) one (sid, identity, joined)
  JOIN "RoomEntry" e ON e.identity = one.identity ORDER BY one.sid
  ON CONFLICT ("participantSid") DO UPDATE SET
    "joinedAt" = LEAST("Attendance"."joinedAt", EXCLUDED."joinedAt"),
    "seenAt" = GREATEST("Attendance"."seenAt", EXCLUDED."seenAt"),
    "missedAt" = CASE WHEN "Attendance"."missedAt" > EXCLUDED."seenAt" THEN "Attendance"."missedAt" END`;

/** A connection younger than this may have begun while the room server was being asked. */
const justBegun = 5_000;

/** Those of a room whom the poll did not find and nobody had reported as gone. */
export const noteMissed = (
  tx: Tx,
  { roomId, here }: { roomId: string; here: string[] },
  now: Date,
) =>
  tx.attendance.updateMany({
    where: {
      ...{ leftAt: null, missedAt: null, participantSid: { notIn: here }, entry: { roomId } },
      joinedAt: { lt: new Date(now.getTime() - justBegun) },
    },
    data: { missedAt: now },
  });

/** `toldBy`: by when at the latest, by our clock, what the room server dates `at` had happened. */
export type Dated = Joined & { at: Date; toldBy: Date };

/**
 * Measures the room server's clock by what must have been: nobody joins before the key was made, and
 * nothing is told before it happens. The bounds only ever come closer.
 */
export const noteClock = (tx: Tx, told: Dated[]) => tx.$executeRaw`
  UPDATE "Room" r SET "clockAtLeast" = GREATEST(r."clockAtLeast", b."atLeast"),
    "clockAtMost" = LEAST(r."clockAtMost", b."atMost")
  FROM (
    SELECT e."roomId", min(one."atMost") AS "atMost",
      max(extract(epoch FROM e."issuedAt" - one.joined::timestamptz) * 1000)::float8 AS "atLeast"
    FROM unnest(${told.map(({ identity }) => identity)}::text[],
      ${told.map(({ joinedAt }) => joinedAt.toISOString())}::text[],
      ${told.map(({ at, toldBy }) => toldBy.getTime() - at.getTime())}::float8[])
      one (identity, joined, "atMost")
    JOIN "RoomEntry" e ON e.identity = one.identity GROUP BY e."roomId") b
  WHERE r.id = b."roomId" AND (r."clockAtLeast", r."clockAtMost") IS DISTINCT FROM
    (GREATEST(r."clockAtLeast", b."atLeast"), LEAST(r."clockAtMost", b."atMost"))`;
