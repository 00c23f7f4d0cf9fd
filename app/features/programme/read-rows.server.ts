import { speakersSql } from "#app/features/experts/speakers.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { RawRow } from "./programme-row.server.ts";

/**
 * What `rowFields` names of these sessions, in their order, by one prepared statement: a page that
 * everybody opens waits for one answer instead of nine.
 */
export async function readRows(ids: string[]): Promise<RawRow[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<RawRow>(Prisma.sql`
    SELECT session.id, "hostId", title, summary, language, "startsAt", "endsAt", session.zone, "cancelledAt",
      json_build_object('slug', topic.slug, 'name', topic.name, 'nameEn', topic."nameEn") AS topic,
      json_build_object('id', host.id, 'slug', host.slug, 'name', host.name, 'shortName', host."shortName",
        'namedAsHost', host."namedAsHost", 'namedAsHostEn', host."namedAsHostEn") AS host,
      array_to_json(ARRAY(SELECT json_build_object('id', id, 'associationId', "associationId", 'limit', "limit", 'taken', taken,
          'waiting', waiting, 'nextTicket', "nextTicket", 'closedAt', "closedAt")
        FROM "SeatPool" WHERE "sessionId" = session.id)) AS pools,
      ${speakersSql} AS speakers,
      array_to_json(ARRAY(SELECT json_build_object('association',
          json_build_object('id', partner.id, 'slug', slug, 'name', name, 'shortName', "shortName",
            'namedAsHost', "namedAsHost", 'namedAsHostEn', "namedAsHostEn"))
        FROM "Showing" JOIN "Association" partner ON partner.id = "associationId"
        WHERE "sessionId" = session.id AND NOT "isHost" ORDER BY since, "associationId")) AS showings,
      (SELECT json_build_object('id', id, 'startsAt', "startsAt",
          'showings', array_to_json(ARRAY(SELECT json_build_object('associationId', "associationId")
            FROM "Showing" WHERE "sessionId" = next.id)))
        FROM "Session" next WHERE id = session."replacedById") AS "replacedBy"
    FROM "Session" session
    JOIN "Topic" topic ON topic.id = session."topicId"
    JOIN "Association" host ON host.id = session."hostId"
    WHERE session.id = ANY(${ids}::text[])
    ORDER BY array_position(${ids}::text[], session.id)`);
  return rows.map((row) => ({
    ...row,
    pools: row.pools.map((pool) => ({ ...pool, closedAt: dated(pool.closedAt) })),
    replacedBy: row.replacedBy && {
      ...row.replacedBy,
      startsAt: new Date(row.replacedBy.startsAt),
    },
  }));
}

/** Inside JSON an instant is text. */
const dated = (instant: Date | null) => instant && new Date(instant);
