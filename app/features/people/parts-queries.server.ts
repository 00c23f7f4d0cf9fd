import type { Scope } from "#app/features/identity/scope.ts";
import { ownChannel } from "#app/features/registration/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { PeopleFilter } from "./people.ts";
import { inOrder, listed, narrowed } from "./people-sql.server.ts";
import { type Listed, told } from "./queries.server.ts";

/** Some ids of a list, in its order. */
export type Part = { ids: string; count: number; ofPartners: number };

/**
 * Who is on the list now, in its order, as ids alone, `atOnce` of them in each part, and how many are
 * guests of partners. PostgreSQL cuts it: a long list arrives bit by bit and holds nobody up.
 */
export const findParts = (
  scope: Scope,
  filter: PeopleFilter,
  isOpened: boolean,
  atOnce: number,
) => db.$queryRaw<Part[]>`
  SELECT string_agg(id, ' ' ORDER BY place) AS ids, count(*)::int AS count,
    count(*) FILTER (WHERE NOT "isOwn")::int AS "ofPartners"
  FROM (SELECT registration.id, ${ownChannel(scope)} AS "isOwn",
      row_number() OVER (${inOrder(filter)}) AS place
    FROM "Registration" registration
    JOIN "Session" session ON session.id = registration."sessionId"
    WHERE ${listed(scope, isOpened)} AND ${narrowed(scope, filter)}) chosen,
    LATERAL (SELECT (place - 1) / ${atOnce}::int AS part) cut
  GROUP BY part ORDER BY part`;

/** These people in this order, if the scope still sees them. */
export const findThese = (scope: Scope, ids: string[]) =>
  rowsOf<Listed>(
    told(
      scope,
      Prisma.sql`
        SELECT registration.id, place FROM unnest(${ids}::text[]) WITH ORDINALITY AS asked(id, place)
        JOIN "Registration" registration ON registration.id = asked.id
        WHERE ${listed(scope, true)}`,
    ),
  );
