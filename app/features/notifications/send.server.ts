import { currentTime } from "#app/platform/clock.server.ts";
import { forgetFormerAddress } from "#app/features/registration/invited.server.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { type FinishedMail, handOver, keepInMailbox, wayOut } from "#app/platform/mail.server.ts";
import { unseal } from "#app/platform/secrets.server.ts";
import { sealedFor } from "./claim.server.ts";
import { handOverLease, nextTry } from "./notifications.ts";

type Ended = { status: "sent"; sentAt: Date } | { status: "failed"; failedAt: Date; error: string };

/** Hands over what a claim has finished, in parallel; each mail ends or waits for its next try. */
export async function sendClaimed(ids: string[], now?: Date) {
  await Promise.all(ids.map((id) => send(id, now)));
}

/**
 * Claims whose hand-over failed and is due again, or whose process died over it: they get a new lease
 * and go out with exactly the bytes that were sealed.
 */
export async function takeStranded(limit: number, now: Date): Promise<string[]> {
  const lease = new Date(now.getTime() + handOverLease);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Delivery" SET "dueAt" = ${lease} WHERE id IN (
      SELECT id FROM "Delivery" WHERE status = 'claimed' AND "dueAt" <= ${now}
      ORDER BY urgency, seq LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows.map(({ id }) => id);
}

async function send(id: string, moment?: Date) {
  const delivery = await db.delivery.findUnique({
    where: { id },
    select: { status: true, sealedMail: true, claimedAt: true, attempts: true },
  });
  if (delivery?.status !== "claimed" || !delivery.sealedMail) return;
  const opened = unseal(sealedFor, delivery.sealedMail);
  const now = moment ?? (await currentTime());
  if (opened === null) {
    const error = "sealed under another SECRET";
    await transact((tx) => end(tx, id, { status: "failed", failedAt: now, error }));
    return;
  }
  const mail = JSON.parse(opened) as FinishedMail;
  if (wayOut === "mailbox") return keep(id, mail, now);

  const outcome = await handOver(mail);
  const after = moment ?? (await currentTime());
  const attempts = delivery.attempts + 1;
  const next = outcome.ok || outcome.final ? null : nextTry(attempts, delivery.claimedAt ?? now, after);
  if (outcome.ok) await transact((tx) => end(tx, id, { status: "sent", sentAt: after }));
  else {
    log("mail.refused", { delivery: id, attempts, again: next !== null, error: outcome.words });
    if (next) await postpone(id, attempts, next, outcome.words);
    else {
      const error = outcome.words;
      await transact((tx) => end(tx, id, { status: "failed", failedAt: after, error }));
    }
  }
}

/** The development mailbox is in the same database: the mail is in it exactly once. */
const keep = (id: string, mail: FinishedMail, now: Date) =>
  transact(async (tx) => {
    if (await end(tx, id, { status: "sent", sentAt: now })) await keepInMailbox(tx, mail, now);
  });

const postpone = (id: string, attempts: number, dueAt: Date, error: string) =>
  db.delivery.updateMany({ where: { id, status: "claimed" }, data: { attempts, dueAt, error } });

/** The finished mail is erased with its delivery's end; so is an address that was only kept for it. */
async function end(tx: Tx, id: string, ended: Ended): Promise<boolean> {
  const data = { error: null, ...ended, sealedMail: null };
  const { count } = await tx.delivery.updateMany({ where: { id, status: "claimed" }, data });
  const delivery = await tx.delivery.findUniqueOrThrow({
    where: { id },
    select: { recipientKind: true, recipientId: true },
  });
  if (count === 1 && delivery.recipientKind === "former")
    await forgetFormerAddress(tx, delivery.recipientId);
  return count === 1;
}
