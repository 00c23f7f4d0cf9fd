import { Prisma } from "#app/platform/db.server.ts";

/**
 * Over rows named `registration`: its person has posted from a mail to its address, or staff entered
 * it. Whoever never acted is blanked a day after the session, and counts on.
 */
export const isActedUpon = Prisma.sql`(
  registration."verifiedAt" IS NOT NULL OR registration."enteredByStaffId" IS NOT NULL)`;

/** A seat of a second date that was offered to somebody who never asked for it, and was not answered. */
export const isUnanswered = Prisma.sql`(
  registration."secondOfId" IS NOT NULL AND registration.status IN ('offered', 'waiting', 'expired')
  AND NOT ${isActedUpon})`;
