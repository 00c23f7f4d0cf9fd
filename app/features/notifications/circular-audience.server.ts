import { Prisma } from "#app/platform/db.server.ts";

/**
 * Whom a circular goes to, over rows named `circular`, `session` and `registration`: everybody in the
 * states it is meant for, whom its association may write to. Who only has to confirm a seat waits for none.
 */
export const meantBy = Prisma.sql`
  registration."sessionId" = session.id AND registration."erasedAt" IS NULL
  AND registration.status = ANY(CASE circular.audience
    WHEN 'seated' THEN ARRAY['seated']
    WHEN 'waiting' THEN ARRAY['offered', 'waiting']
    ELSE ARRAY['seated', 'offered', 'waiting'] END)
  AND NOT (circular.audience = 'waiting' AND registration.status = 'offered' AND registration."mustConfirm")
  AND (session."hostId" = circular."associationId" OR registration."throughId" = circular."associationId")`;

/** Each gets one mail, or a call, after the pause in which the office may take the circular back. */
export const circularReaders = Prisma.sql`
  SELECT heard.id, 'circular', 'registration', registration.id, 'registration:' || registration.id,
    session."startsAt", heard."recordedAt" + heard.pause, 1
  FROM heard
  JOIN "Circular" circular ON circular.id = heard.payload->>'circularId'
  JOIN "Session" session ON session.id = circular."sessionId"
  JOIN "Registration" registration ON ${meantBy}
  WHERE heard.type = 'circular.sent'`;
