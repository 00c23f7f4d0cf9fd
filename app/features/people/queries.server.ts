import { hasBounced } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { isAlive } from "#app/features/questions/visibility.server.ts";
import { ownChannel, seenByName } from "#app/features/registration/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { Listed } from "./listed.ts";
import { mostOnPaper, type PeopleFilter, peopleOnPage } from "./people.ts";
import {
  colleagues,
  hasPoorCheck,
  inOrder,
  isCurrent,
  listed,
  narrowed,
} from "./people-sql.server.ts";

/** One page of the list and how many there are on all; `isOpened`: with a partner's guests. */
export async function findPeople(scope: Scope, filter: PeopleFilter, isOpened: boolean) {
  const part = Prisma.sql`LIMIT ${peopleOnPage} OFFSET ${(filter.page - 1) * peopleOnPage}`;
  const [people, total] = await Promise.all([
    rowsBy(scope, filter, isOpened, part),
    countPeople(scope, filter, isOpened),
  ]);
  return { people, total, pages: Math.max(1, Math.ceil(total / peopleOnPage)) };
}

/** Everybody of a filter, for paper; more than a page's worth of paper nobody prints. */
export const findAllPeople = (scope: Scope, filter: PeopleFilter, isOpened: boolean) =>
  rowsBy(scope, filter, isOpened, Prisma.sql`LIMIT ${mostOnPaper}`);

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

/** One person, if the scope may see them by name at all. */
export async function findPerson(scope: Scope, registrationId: string) {
  const isIt = Prisma.sql`registration.id = ${registrationId} AND ${seenByName(scope)}`;
  const [person] = await rowsWhere(scope, isIt, Prisma.empty, Prisma.empty);
  return person ?? null;
}

const rowsBy = (scope: Scope, filter: PeopleFilter, isOpened: boolean, part: Prisma.Sql) =>
  rowsWhere(
    scope,
    Prisma.sql`${listed(scope, isOpened)} AND ${narrowed(scope, filter)}`,
    inOrder(filter),
    part,
  );

function rowsWhere(scope: Scope, condition: Prisma.Sql, order: Prisma.Sql, part: Prisma.Sql) {
  const chosen = Prisma.sql`
    SELECT registration.id, row_number() OVER (${order}) AS place
    FROM "Registration" registration
    JOIN "Session" session ON session.id = registration."sessionId"
    WHERE ${condition} ORDER BY place ${part}`;
  return db.$queryRaw<Listed[]>(told(scope, chosen));
}

const told = (scope: Scope, chosen: Prisma.Sql) => Prisma.sql`
    WITH chosen AS MATERIALIZED (${chosen})
    SELECT registration.id, ${ownChannel(scope)} AS "isOwn",
      registration."erasedAt" IS NOT NULL AS "isBlank", registration.name, registration.company,
      registration.email, registration.phone, registration.postcode, district.name AS district,
      registration."outsideGermany", registration.status, registration.ticket, registration."registeredAt", registration."verifiedAt", registration."offerExpiresAt", CASE WHEN ${ownChannel(scope)} THEN registration.note END AS note,
      staff.name AS "enteredBy", registration."broughtById", ${colleagues} AS colleagues,
      EXISTS (SELECT FROM "Question" question WHERE "askerId" = registration.id AND ${isAlive}) AS "hasAsked",
      ${hasBounced} AS "hasBounced", ${hasPoorCheck(scope)} AS "hasPoorCheck", reply.answer, reply."proposedStartsAt",
      EXISTS (SELECT FROM "Consent" consent WHERE consent."registrationId" = registration.id
        AND consent.purpose = 'contact' AND consent."recipientId" = ${scope.association.id}
        AND consent."verifiedAt" IS NOT NULL AND consent."withdrawnAt" IS NULL) AS "mayContact",
      session.id AS "sessionId", session.title, session."startsAt", session."endsAt", session.zone,
      through."shortName" AS through
    FROM chosen JOIN "Registration" registration ON registration.id = chosen.id
    JOIN "Session" session ON session.id = registration."sessionId"
    JOIN "Association" through ON through.id = registration."throughId"
    LEFT JOIN "District" district ON district.ags = registration.ags AND registration."erasedAt" IS NULL
    LEFT JOIN "Staff" staff ON staff.id = registration."enteredByStaffId"
    LEFT JOIN "CalendarReply" reply ON reply."registrationId" = registration.id AND ${isCurrent}
    ORDER BY chosen.place`;

async function countPeople(scope: Scope, filter: PeopleFilter, isOpened: boolean) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Registration" registration
    WHERE ${listed(scope, isOpened)} AND ${narrowed(scope, filter)}`;
  return row?.count ?? 0;
}
