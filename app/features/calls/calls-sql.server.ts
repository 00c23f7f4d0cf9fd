import { isOutOfReach } from "#app/features/identity/reached.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { calledAbout } from "./calls.ts";

/** Over `told`, the deliveries of some facts: those that no mail can bring. */
const unreached = Prisma.sql`
  FROM told JOIN "Registration" registration
    ON told."recipientKind" = 'registration' AND registration.id = told."recipientId"
  WHERE ${isOutOfReach}`;

/** Calls instead, at the moment at which the mails leave; for the WITH of a statement that has `told`. */
export const callsToMake = Prisma.sql`
  INSERT INTO "Call" (id, "factId", "registrationId", template, "dueAt")
  SELECT gen_random_uuid()::text, told."factId", registration.id, told.template, told."dueAt"
  ${unreached} AND told.template = ANY(${[...calledAbout]}::text[])
  ON CONFLICT ("factId", "registrationId") DO NOTHING`;

/** Nothing is sent without an address; a circular and a follow-up not to one that sends everything back either. */
export const isSendable = Prisma.sql`NOT EXISTS (
  SELECT FROM "Registration" registration
  WHERE told."recipientKind" = 'registration' AND registration.id = told."recipientId"
    AND (registration.email = '' OR told.template IN ('circular', 'follow-up') AND ${isOutOfReach}))`;

/** What was taken back before anybody could be called. */
export const endCalls = (factIds: bigint[]) => Prisma.sql`
  DELETE FROM "Call" call USING "Fact" made, "Fact" undone
  WHERE call."factId" = made.id AND undone.id = ANY(${factIds}::bigint[]) AND made.id < undone.id
    AND call."calledAt" IS NULL AND call."dueAt" > undone."recordedAt"
    AND (undone.type = 'session.change-undone' AND made.payload->>'sessionId' = undone.payload->>'sessionId'
        AND made.type IN ('session.rescheduled', 'session.cancelled')
      OR undone.type = 'circular.taken-back' AND made.payload->>'circularId' = undone.payload->>'circularId')`;

/**
 * Over `call`, `registration` and `session`: still to be made. Who gave up the place, or is reached by
 * now, is not called; nor is anybody for a session that is over, or to be reminded of a cancelled one.
 */
export const isOpenCall = (now: Date) => Prisma.sql`(
  call."calledAt" IS NULL AND call."dueAt" <= ${now} AND session."endsAt" > ${now} AND ${isOutOfReach}
  AND registration.status IN ('seated', 'offered', 'waiting')
  AND (session."cancelledAt" IS NULL OR call.template IN ('cancelled', 'circular')))`;
