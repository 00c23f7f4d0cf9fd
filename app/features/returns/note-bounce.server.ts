import type { Scope } from "#app/features/identity/scope.ts";
import { noteTestBounce } from "#app/features/senders/note-test-bounce.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { behindMail } from "./behind-mail.server.ts";
import type { Failure, MailFact, Received } from "./returns.ts";

/**
 * Writes down that a mail did not arrive: once for each delivery. That it never will takes the place of
 * a mere delay, never the other way round. The test mail of a sender is no delivery and stands at the
 * sender. `deliveryIds`: candidates, the surest first.
 */
export async function noteBounce(
  scope: Pick<Scope, "now">,
  deliveryIds: string[],
  failure: Failure,
): Promise<Received> {
  const noted = await noteOfDelivery(scope, deliveryIds, failure);
  if (noted !== "unknown") return noted;
  return (await noteTestBounce(scope, deliveryIds, failure)) ?? "unknown";
}

function noteOfDelivery(
  { now }: Pick<Scope, "now">,
  deliveryIds: string[],
  { status, permanent }: Failure,
): Promise<Received> {
  return transact(async (tx) => {
    const found = await tx.delivery.findMany({
      where: { id: { in: deliveryIds } },
      select: { id: true, recipientKind: true, recipientId: true, thread: true },
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
    const { office, ...about } = await behindMail(tx, delivery);
    const fact: MailFact = {
      type: "mail.bounced",
      deliveryId: delivery.id,
      permanent,
      ...about,
      associationId: office?.id,
    };
    await record(tx, fact, { now });
    return "bounced";
  });
}
