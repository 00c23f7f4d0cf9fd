import { isOpenCall } from "#app/features/calls/calls-sql.server.ts";
import { requestLives } from "#app/features/experts/lending.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { stillOpen } from "#app/features/questions/visibility.server.ts";
import { ownChannel } from "#app/features/registration/visibility.server.ts";
import { Prisma } from "#app/platform/db.server.ts";

const enough = Prisma.sql`LIMIT 100`;

/**
 * People of this association's own channel whose newest mail came back for good or was given up, while
 * their session is still to come. It begins with the few mails that failed, not with all people.
 */
export const failingMails = ({ association, now }: Scope) => Prisma.sql`
  WITH lost AS MATERIALIZED (
    SELECT "recipientId" AS id FROM "Delivery" WHERE status = 'failed' AND "recipientKind" = 'registration'
    UNION
    SELECT "recipientId" FROM "Bounce" bounce JOIN "Delivery" delivery ON delivery.id = bounce."deliveryId"
    WHERE permanent AND "recipientKind" = 'registration'
  )
  SELECT 'mail' AS kind, person.id, person.name AS title, session.title AS beside,
    (phone IS NOT NULL AND phone <> '')::int AS count, session."startsAt", session."endsAt",
    session."startsAt" AS "dueAt"
  FROM lost JOIN "Registration" person ON person.id = lost.id
  JOIN "Session" session ON session.id = person."sessionId"
  CROSS JOIN LATERAL (
    SELECT delivery.status, bounce.permanent FROM "Delivery" delivery
    LEFT JOIN "Bounce" bounce ON bounce."deliveryId" = delivery.id
    WHERE delivery.thread = 'registration:' || person.id AND delivery.status IN ('sent', 'failed')
    ORDER BY delivery.seq DESC LIMIT 1) newest
  WHERE person."throughId" = ${association.id} AND person."erasedAt" IS NULL
    AND person.status IN ('seated', 'offered', 'waiting') AND session."endsAt" > ${now}
    AND session."cancelledAt" IS NULL AND (newest.status = 'failed' OR newest.permanent)
  ORDER BY session."startsAt", person.id ${enough}`;

/** Sessions of which somebody of the own channel has to be told by telephone, for no mail reaches them. */
export const peopleToCall = (scope: Scope) => Prisma.sql`
  SELECT 'call' AS kind, session.id, session.title, string_agg(DISTINCT registration.name, ', ') AS beside,
    count(DISTINCT registration.id)::int AS count, session."startsAt", session."endsAt",
    session."startsAt" AS "dueAt"
  FROM "Call" call JOIN "Registration" registration ON registration.id = call."registrationId"
  JOIN "Session" session ON session.id = registration."sessionId"
  WHERE ${ownChannel(scope)} AND ${isOpenCall(scope.now)}
  GROUP BY session.id ORDER BY session."startsAt" ${enough}`;

/** Seats of the own channel whose address nobody has acted from, in sessions that are full. */
export const unverifiedSeats = ({ association, now }: Scope) => Prisma.sql`
  SELECT 'unverified' AS kind, session.id, session.title, NULL AS beside, count(*)::int AS count,
    session."startsAt", session."endsAt", session."startsAt" AS "dueAt"
  FROM "Session" session
  JOIN "SeatPool" pool ON pool."sessionId" = session.id AND pool."associationId" IS NULL
    AND (pool.waiting > 0 OR pool.taken >= pool."limit")
  JOIN "Registration" person ON person."sessionId" = session.id AND person.status = 'seated'
    AND person."throughId" = ${association.id} AND person."verifiedAt" IS NULL AND person."erasedAt" IS NULL
  WHERE session."startsAt" > ${now} AND session."cancelledAt" IS NULL
  GROUP BY session.id ORDER BY session."startsAt" ${enough}`;

/** Open questions of sessions that this association hosts, also when they are over: none is forgotten. */
export const openQuestions = ({ association }: Scope) => Prisma.sql`
  SELECT 'questions' AS kind, session.id, session.title, NULL AS beside, count(*)::int AS count,
    session."startsAt", session."endsAt", session."startsAt" AS "dueAt"
  FROM "Session" session JOIN "Question" question ON question."sessionId" = session.id
  WHERE "hostId" = ${association.id} AND ${stillOpen}
  GROUP BY session.id ORDER BY session."startsAt" ${enough}`;

/** Partners who ask for an expert of this association and wait for a word. */
export const waitingRequests = ({ association, locale, now }: Scope) => Prisma.sql`
  SELECT 'lending' AS kind, request."expertId" AS id,
    CASE WHEN ${locale} = 'en' AND expert."nameEn" <> '' THEN expert."nameEn" ELSE expert.name END AS title,
    asker."shortName" AS beside, 1 AS count, NULL::timestamptz AS "startsAt", NULL::timestamptz AS "endsAt",
    request."askedAt" + interval '2 days' AS "dueAt"
  FROM "LendingRequest" request JOIN "Expert" expert ON expert.id = request."expertId"
  JOIN "Association" asker ON asker.id = request."associationId"
  WHERE expert."homeId" = ${association.id} AND request."answeredAt" IS NULL
    AND request."revokedAt" IS NULL AND request."askedAt" > ${new Date(now.getTime() - requestLives)}
  ORDER BY request."askedAt" ${enough}`;
