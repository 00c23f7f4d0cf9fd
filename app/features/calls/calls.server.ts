import type { Scope } from "#app/features/identity/scope.ts";
import { ownChannel } from "#app/features/registration/visibility.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db, Prisma, transact } from "#app/platform/db.server.ts";
import { inGermanOrder } from "#app/platform/german.server.ts";
import { shortMoment } from "#app/ui/moments.ts";
import type { Call } from "./calls.ts";
import { isOpenCall } from "./calls-sql.server.ts";

/** The same for a page: with the way to each person and the moment of a tick in words. */
export async function getCalls(scope: Scope, sessionId: string) {
  const { association, locale, now } = scope;
  return (await findCalls(scope, sessionId)).map((call) => ({
    ...call,
    when: call.calledAt && shortMoment(call.calledAt, association.zone, locale, now),
    href: pathsIn(locale).person(association.slug, call.registrationId),
  }));
}

/** Whom this association has to call about a session, and below who was called when and by whom. */
export const findCalls = (scope: Scope, sessionId: string) =>
  db.$queryRaw<Call[]>(Prisma.sql`
    SELECT registration.id AS "registrationId", registration.name, registration.phone,
      array_agg(DISTINCT call.template) AS about, call."calledAt", staff.name AS "calledBy"
    FROM "Call" call JOIN "Registration" registration ON registration.id = call."registrationId"
    JOIN "Session" session ON session.id = registration."sessionId"
    LEFT JOIN "Staff" staff ON staff.id = call."calledById"
    WHERE session.id = ${sessionId} AND ${ownChannel(scope)} AND registration."erasedAt" IS NULL
      AND (call."calledAt" IS NOT NULL OR ${isOpenCall(scope.now)})
    GROUP BY registration.id, registration.name, registration.phone, call."calledAt", staff.name
    ORDER BY call."calledAt" DESC NULLS FIRST,
      ${Prisma.raw(inGermanOrder("registration.name"))}, registration.id`);

/** Ticks everything that this person had to be told up to now; ticking twice changes nothing. */
export const tickCall = (scope: Scope, sessionId: string, registrationId: string) =>
  transact((tx) => {
    const { actor, now } = scope;
    return tx.$executeRaw`
      UPDATE "Call" call SET "calledAt" = ${now},
        "calledById" = ${actor.kind === "staff" ? actor.staffId : null}
      FROM "Registration" registration JOIN "Session" session ON session.id = registration."sessionId"
      WHERE registration.id = call."registrationId" AND registration.id = ${registrationId}
        AND session.id = ${sessionId} AND ${ownChannel(scope)} AND ${isOpenCall(now)}`;
  });
