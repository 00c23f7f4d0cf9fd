import { Prisma } from "#app/platform/db.server.ts";

/** Over rows named `registration`: a mail to the address as it is now came back for good. */
export const hasBounced = Prisma.sql`(registration.email <> '' AND EXISTS (
  SELECT FROM "Delivery" delivery JOIN "Bounce" bounce ON bounce."deliveryId" = delivery.id
  WHERE delivery.thread = 'registration:' || registration.id AND bounce.permanent
    AND delivery."recipientKind" = 'registration' AND NOT EXISTS (
      SELECT FROM "Delivery" corrected WHERE corrected.thread = delivery.thread
        AND corrected.template = 'address-corrected' AND corrected.seq > delivery.seq)))`;

/**
 * The one answer to who is reached by mail: nobody without an address, and nobody whose mails come back
 * for good. Whoever counts readers, writes to many or lists whom to call asks here. Rows that hold no
 * person any more are neither.
 */
export const isOutOfReach = Prisma.sql`(registration."erasedAt" IS NULL
  AND (registration.email = '' OR ${hasBounced}))`;
