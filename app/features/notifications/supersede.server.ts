import { forgetFormerAddresses } from "#app/features/registration/invited.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Silence } from "./decide.ts";
import { sentAgain } from "./notifications.ts";
import type { Due, ThreadEntry } from "./queue.server.ts";

/** Ends a delivery that another one speaks for, or that nobody has to be told any more. */
export async function supersede(tx: Tx, due: Due, thread: ThreadEntry[], { because, by }: Silence) {
  const others = thread.filter(
    ({ id, recipientId }) => id !== due.id && recipientId === due.recipientId,
  );
  const newer = others.find(({ seq, template }) => seq > due.seq && template === by);
  const told = others.findLast(({ status }) => status === "sent" || status === "claimed");
  const supersededById = (because === "told" ? told : newer)?.id ?? null;
  await tx.delivery.update({
    where: { id: due.id },
    data: { status: "superseded", supersededById, error: because },
  });
  if (due.recipientKind === "former") await forgetFormerAddresses(tx, [due.recipientId]);
}

/**
 * A delivery may end before the fact that overtook it is heard: its successor is named once it comes.
 * What still tried to reach an address that was corrected meanwhile ends with it.
 */
export async function nameSuccessors(tx: Tx, due: Due[]) {
  const ids = due.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "Delivery" older SET status = 'superseded', "supersededById" = newer.id, "sealedMail" = NULL
    FROM "Delivery" newer
    WHERE newer.id = ANY(${ids}) AND newer.status = 'claimed'
      AND older.thread = newer.thread AND older."recipientId" = newer."recipientId" AND older.seq < newer.seq
      AND (older.status = 'superseded' AND older."supersededById" IS NULL
             AND older.error IN ('withdrawn', 'cancelled', 'undone', 'newer', 'moved', ${sentAgain})
        OR older.status = 'claimed' AND older.attempts > 0 AND newer.template = 'address-corrected')`;
}
