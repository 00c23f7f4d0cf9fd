/**
 * The one home of attendance rows: one per connection, keyed by the room server's participant sid.
 * Each statement may come twice, late, or before the one that happened first.
 */
import type { Tx } from "#app/platform/db.server.ts";

type Connected = { sid: string; identity: string; joinedAt: Date };

/** An identity that no entry of ours knows leaves no row. */
export const markJoined = (tx: Tx, { sid, identity, joinedAt }: Connected) => tx.$executeRaw`
  INSERT INTO "Attendance" ("participantSid", identity, "joinedAt")
  SELECT ${sid}, identity, ${joinedAt} FROM "RoomEntry" WHERE identity = ${identity}
  ON CONFLICT ("participantSid") DO UPDATE
    SET "joinedAt" = LEAST("Attendance"."joinedAt", EXCLUDED."joinedAt")`;

/** The room server's own word on the end, which outweighs what was worked out before. */
export const markLeft = (
  tx: Tx,
  { sid, identity, joinedAt, leftAt }: Connected & { leftAt: Date },
) => tx.$executeRaw`
  INSERT INTO "Attendance" ("participantSid", identity, "joinedAt", "leftAt")
  SELECT ${sid}, identity, LEAST(${joinedAt}::timestamptz, ${leftAt}::timestamptz), ${leftAt}
  FROM "RoomEntry" WHERE identity = ${identity}
  ON CONFLICT ("participantSid") DO UPDATE SET
    "joinedAt" = LEAST("Attendance"."joinedAt", EXCLUDED."joinedAt"),
    "leftAt" = EXCLUDED."leftAt"`;

/** Who was still in when the room ended left with it; later connections are of the next opening. */
export const closeRoom = (tx: Tx, livekitName: string, at: Date) =>
  tx.attendance.updateMany({
    where: { leftAt: null, joinedAt: { lte: at }, entry: { room: { livekitName } } },
    data: { leftAt: at },
  });

/** Somebody who is seen in the room has not left it, whatever was concluded from silence. */
export const reopen = (tx: Tx, sids: string[], concludedBefore: Date) =>
  tx.attendance.updateMany({
    where: { participantSid: { in: sids }, leftAt: { lt: concludedBefore } },
    data: { leftAt: null },
  });

/**
 * Ends a connection that nobody reported: at the page's last sign of life, at the latest where the
 * same page's next connection begins.
 */
export const concludeLeft = (tx: Tx, sid: string, now: Date) => tx.$executeRaw`
  UPDATE "Attendance" a SET "leftAt" = GREATEST(a."joinedAt", LEAST(
    ${now}::timestamptz,
    (SELECT e."lastSeenAt" FROM "RoomEntry" e WHERE e.identity = a.identity),
    (SELECT min(b."joinedAt") FROM "Attendance" b
     WHERE b.identity = a.identity AND b."joinedAt" > a."joinedAt")))
  WHERE a."participantSid" = ${sid} AND a."leftAt" IS NULL`;
