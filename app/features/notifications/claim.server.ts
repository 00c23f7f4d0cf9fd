import { rememberExpertRequest } from "#app/features/experts/invited.server.ts";
import { forgetFormerAddress, rememberRequest } from "#app/features/registration/invited.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { seal } from "#app/platform/secrets.server.ts";
import type { Silence, Telling } from "./decide.ts";
import type { Draft } from "./drafts.server.ts";
import { judge } from "./judge.server.ts";
import { handOverLease } from "./notifications.ts";
import { type Due, dueDeliveries, type ThreadEntry, threadsOf } from "./queue.server.ts";
import { situationsOf } from "./situation.server.ts";
import { write } from "./write.server.ts";

/** The purpose under which finished mails are sealed. */
export const sealedFor = "mail";

/**
 * Takes due deliveries, renders each from the state of this moment and seals the finished mail into
 * its row. What is no longer true ends as superseded. Rows of recipients that somebody is changing
 * right now stay due for the next look.
 * @returns the deliveries that now wait for their hand-over, and how many were settled either way.
 */
export function claimMails(limit: number, now: Date): Promise<{ claimed: string[]; settled: number }> {
  return transact(async (tx) => {
    const due = await dueDeliveries(tx, limit, now);
    if (due.length === 0) return { claimed: [], settled: 0 };
    const situations = await situationsOf(tx, due);
    const threads = await threadsOf(tx, due);
    const free = due.filter(({ recipientId }) => !situations.busy.has(recipientId));
    const claimed: string[] = [];
    for (const delivery of free) {
      const thread = threads.get(delivery.thread) ?? [];
      const judged = judge(delivery, situations, thread, now);
      if ("silence" in judged) await supersede(tx, delivery, thread, judged.silence);
      else {
        await claim(tx, delivery, judged, now);
        claimed.push(delivery.id);
      }
    }
    await nameSuccessors(tx, free);
    return { claimed, settled: free.length };
  });
}

type Told = { telling: Telling; draft: Draft };

async function claim(tx: Tx, due: Due, { telling, draft }: Told, now: Date) {
  const { id, recipientKind, recipientId } = due;
  if (telling.calendar === "REQUEST")
    await (recipientKind === "engagement" ? rememberExpertRequest : rememberRequest)(
      tx,
      recipientId,
      telling.sequence,
    );
  const mail = await write(id, draft, telling, now);
  const dueAt = new Date(now.getTime() + handOverLease);
  const sealedMail = new Uint8Array(seal(sealedFor, JSON.stringify(mail)));
  await tx.delivery.update({
    where: { id },
    data: { status: "claimed", claimedAt: now, dueAt, sealedMail },
  });
}

async function supersede(tx: Tx, due: Due, thread: ThreadEntry[], { because, by }: Silence) {
  const others = thread.filter(({ id, recipientId }) => id !== due.id && recipientId === due.recipientId);
  const newer = others.find(({ seq, template }) => seq > due.seq && template === by);
  const told = others.findLast(({ status }) => status === "sent" || status === "claimed");
  const supersededById = (because === "told" ? told : newer)?.id ?? null;
  await tx.delivery.update({
    where: { id: due.id },
    data: { status: "superseded", supersededById, error: because },
  });
  if (due.recipientKind === "former") await forgetFormerAddress(tx, due.recipientId);
}

/**
 * A delivery may end before the fact that overtook it is heard: its successor is named once it comes.
 * What still tried to reach an address that was corrected meanwhile ends with it.
 */
async function nameSuccessors(tx: Tx, due: Due[]) {
  const ids = due.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "Delivery" older SET status = 'superseded', "supersededById" = newer.id, "sealedMail" = NULL
    FROM "Delivery" newer
    WHERE newer.id = ANY(${ids}) AND newer.status = 'claimed'
      AND older.thread = newer.thread AND older."recipientId" = newer."recipientId" AND older.seq < newer.seq
      AND (older.status = 'superseded' AND older."supersededById" IS NULL
             AND older.error IN ('withdrawn', 'cancelled', 'newer')
        OR older.status = 'claimed' AND older.attempts > 0 AND newer.template = 'address-corrected')`;
}
