import { Prisma } from "#app/platform/db.server.ts";

/** Who asks for the data under an address is told the way to them. */
export const ownData = Prisma.sql`
  SELECT heard.id, 'own-data', 'own-data', request.id, 'own-data:' || request.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard JOIN "OwnDataRequest" request ON request.id = heard.payload->>'requestId'
  WHERE heard.type = 'identity.own-data-asked'`;

/** Who logs in gets the code, who is invited the link; the ids are those of their rows. */
export const staff = Prisma.sql`
  SELECT heard.id, 'staff', 'staff', told.id, 'staff:' || told.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard
  JOIN LATERAL (SELECT coalesce(heard.payload->>'loginCodeId', heard.payload->>'invitationId') AS id) told
    ON told.id IS NOT NULL
  WHERE heard.type IN ('login.code-asked', 'staff.invited')`;

/** What had failed comes again, to the same recipient. */
export const askedAgain = Prisma.sql`
  SELECT heard.id, failed.template, failed."recipientKind", failed."recipientId", failed.thread,
    failed.urgency, heard."recordedAt", 1
  FROM heard JOIN "Delivery" failed ON failed.id = heard.payload->>'deliveryId'
  WHERE heard.type = 'mail.asked-again'`;
