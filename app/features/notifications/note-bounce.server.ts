import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { RecipientKind } from "./notifications.ts";
import type { Failure, MailFact, Received } from "./returns.ts";

/**
 * Writes down that a mail did not arrive: once for each delivery. That it never will takes the place of
 * a mere delay, never the other way round. `deliveryIds`: candidates, the surest first.
 */
export function noteBounce(
  { now }: Pick<Scope, "now">,
  deliveryIds: string[],
  { status, permanent }: Failure,
): Promise<Received> {
  return transact(async (tx) => {
    const found = await tx.delivery.findMany({
      where: { id: { in: deliveryIds } },
      select: { id: true, recipientKind: true, recipientId: true },
    });
    const delivery = deliveryIds.flatMap((id) => found.filter((each) => each.id === id))[0];
    if (!delivery) return "unknown";
    const written = await tx.$executeRaw`
      INSERT INTO "Bounce" (id, "deliveryId", status, permanent, "receivedAt")
      VALUES (${newId()}, ${delivery.id}, ${status}, ${permanent}, ${now})
      ON CONFLICT ("deliveryId") DO UPDATE
        SET status = excluded.status, permanent = excluded.permanent, "receivedAt" = excluded."receivedAt"
        WHERE excluded.permanent AND NOT "Bounce".permanent`;
    if (written === 0) return "known";
    const concerns = await concernOf(tx, delivery);
    const fact: MailFact = {
      type: "mail.bounced",
      deliveryId: delivery.id,
      permanent,
      ...concerns,
    };
    await record(tx, fact, { now });
    return "bounced";
  });
}

type Recipient = { recipientKind: string; recipientId: string };
type Concern = Pick<MailFact, "registrationId" | "engagementId" | "associationId">;

/** A mail to an address that was corrected meanwhile says nothing about the place. */
async function concernOf(tx: Tx, { recipientKind, recipientId: id }: Recipient): Promise<Concern> {
  switch (recipientKind as RecipientKind) {
    case "registration": {
      const row = await tx.registration.findUnique({ where: { id }, select: { throughId: true } });
      return { registrationId: id, associationId: row?.throughId };
    }
    case "engagement": {
      const row = await tx.engagement.findUnique({
        where: { id },
        select: { session: { select: { hostId: true } } },
      });
      return { engagementId: id, associationId: row?.session?.hostId };
    }
    case "association":
      return { associationId: id };
    default:
      return {};
  }
}
