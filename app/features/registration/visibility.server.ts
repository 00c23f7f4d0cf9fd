import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";

/**
 * Who is seen by name, over rows named `registration`: the one policy of page, export, print, API,
 * feed and mail. One's own channel, to run the session; whom another one's guests have agreed to be
 * passed on to (`passedOnTo`). Everybody else is a number, and a small one is none (`shownCounts`).
 */
export const seenByName = (scope: Pick<Scope, "association">) => Prisma.sql`(
  registration."erasedAt" IS NULL AND (${ownChannel(scope)} OR ${passedOnTo(scope)}))`;

export const ownChannel = ({ association }: Pick<Scope, "association">) =>
  Prisma.sql`registration."throughId" = ${association.id}`;

/**
 * Guests of another association who agreed that this one, as host or as the one that answers for
 * their district, has their details: verified by an act from the mail, and not withdrawn.
 */
export const passedOnTo = ({ association: { id } }: Pick<Scope, "association">) => Prisma.sql`(
  registration."erasedAt" IS NULL AND registration."throughId" <> ${id} AND EXISTS (
    SELECT FROM "Consent" consent
    WHERE consent."registrationId" = registration.id AND consent."recipientId" = ${id}
      AND consent."verifiedAt" IS NOT NULL AND consent."withdrawnAt" IS NULL
      AND (consent.purpose = 'passOnToHost' AND registration."hostId" = ${id}
        OR consent.purpose = 'passOnToDistrict' AND registration."responsibleId" = ${id})))`;
