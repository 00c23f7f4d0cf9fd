import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { AgainFact } from "./notifications.ts";
import { sentAgain } from "./notifications.ts";

type Outcome = { ok: true } | { ok: false; refusal: "unknown" | "not-failed" };

/**
 * Has a mail that failed sent again: as a new delivery, under a Message-ID of its own, which is judged
 * and written from the state of its moment. What is no longer true stays unsaid.
 */
export function sendAgain({ now }: Pick<Scope, "now">, deliveryId: string): Promise<Outcome> {
  return transact(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, status: "failed" },
      data: { status: "superseded", error: sentAgain },
    });
    if (count === 0) {
      const isKnown = (await tx.delivery.count({ where: { id: deliveryId } })) > 0;
      return { ok: false, refusal: isKnown ? "not-failed" : "unknown" };
    }
    const fact: AgainFact = {
      type: "mail.asked-again",
      deliveryId,
      ...(await toldIn(tx, deliveryId)),
    };
    await record(tx, fact, { now, actor: { kind: "house" } });
    return { ok: true };
  });
}

/** The circular it was, if it was one. */
async function toldIn(tx: Tx, id: string): Promise<{ circularId?: string }> {
  const { fact } = await tx.delivery.findUniqueOrThrow({
    where: { id },
    select: { fact: { select: { payload: true } } },
  });
  const { circularId } = fact.payload as { circularId?: string };
  return circularId ? { circularId } : {};
}
