import { Prisma } from "#app/platform/db.server.ts";
import { unactedDays } from "./kept.ts";

/**
 * Over rows named `registration`: its person has posted from a mail to its address, or staff entered
 * it. Whoever never acted is blanked a day after the session, and counts on.
 */
export const isActedUpon = Prisma.sql`(
  registration."verifiedAt" IS NOT NULL OR registration."enteredByStaffId" IS NOT NULL)`;

/** `keptUntil` over rows named `registration`, `session` and `through`, the association of the registration. */
export const keptUntilSql = Prisma.sql`(session."endsAt" + interval '1 day' * CASE WHEN ${isActedUpon}
  THEN through."retentionDays" ELSE least(${unactedDays}, through."retentionDays") END)`;

/** A seat of a second date that was offered to somebody who never asked for it, and was not answered. */
export const isUnanswered = Prisma.sql`(
  registration."secondOfId" IS NOT NULL AND registration.status IN ('offered', 'waiting', 'expired')
  AND NOT ${isActedUpon})`;
