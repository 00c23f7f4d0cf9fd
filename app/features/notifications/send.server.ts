import { forgetFormerAddresses } from "#app/features/registration/invited.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { type FinishedMail, handOver, keepInMailbox, wayOut } from "#app/platform/mail.server.ts";
import { unseal } from "#app/platform/secrets.server.ts";
import { sealedFor } from "./claim.server.ts";
import { handOverLease, heldUp, nextTry, rewrittenAfter } from "./notifications.ts";

type Sealed = { id: string; claimedAt: Date | null; attempts: number; mail: FinishedMail };
type Ended = { status: "sent"; sentAt: Date } | { status: "failed"; failedAt: Date; error: string };

/**
 * Hands over what a claim has finished; each mail ends or waits for its next try.
 * @returns whether the way out asks for a slower pace.
 */
export async function sendClaimed(ids: string[], moment?: Date): Promise<boolean> {
  const mails = await open(ids, moment ?? (await currentTime()));
  if (wayOut === "mailbox") {
    await keep(mails, moment ?? (await currentTime()));
    return false;
  }
  const slowed = await Promise.all(mails.map((mail) => send(mail, moment)));
  return slowed.includes(true);
}

/**
 * Claims whose hand-over failed and is due again, whose process died over it, or that were left to the
 * next look: they get a new lease and go out with exactly the bytes that were sealed, none before an
 * older one to the same recipient.
 */
export async function takeStranded(limit: number, now: Date): Promise<string[]> {
  const lease = new Date(now.getTime() + handOverLease);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Delivery" SET "dueAt" = ${lease} WHERE id IN (
      SELECT id FROM "Delivery" delivery WHERE status = 'claimed' AND "dueAt" <= ${now} AND NOT EXISTS (
        SELECT FROM "Delivery" older
        WHERE older.thread = delivery.thread AND older."recipientId" = delivery."recipientId"
          AND older.seq < delivery.seq AND older.status = 'claimed')
      ORDER BY urgency, seq LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows.map(({ id }) => id);
}

async function open(ids: string[], now: Date): Promise<Sealed[]> {
  const rows = await db.delivery.findMany({
    where: { id: { in: ids }, status: "claimed", sealedMail: { not: null } },
    select: { id: true, sealedMail: true, claimedAt: true, attempts: true },
  });
  const opened = rows.map(({ sealedMail, ...row }) => ({
    ...row,
    json: unseal(sealedFor, sealedMail ?? new Uint8Array()),
  }));
  const lost = opened.filter(({ json }) => json === null).map(({ id }) => id);
  const error = "sealed under another SECRET";
  if (lost.length > 0)
    await transact((tx) => end(tx, lost, { status: "failed", failedAt: now, error }));
  return opened.flatMap(({ json, ...row }) =>
    json === null ? [] : [{ ...row, mail: JSON.parse(json) as FinishedMail }],
  );
}

/** The development mailbox is in the same database: a mail is in it exactly once. */
const keep = (mails: Sealed[], now: Date) =>
  transact(async (tx) => {
    const ids = mails.map(({ id }) => id);
    const sent = await end(tx, ids, { status: "sent", sentAt: now });
    const kept = mails.filter(({ id }) => sent.includes(id)).map(({ mail }) => mail);
    if (kept.length > 0) await keepInMailbox(tx, kept, now);
  });

async function send({ id, mail, ...before }: Sealed, moment?: Date): Promise<boolean> {
  const outcome = await handOver(mail);
  const now = moment ?? (await currentTime());
  if (outcome.ok) {
    await transact((tx) => end(tx, [id], { status: "sent", sentAt: now }));
    return false;
  }
  const { isPace, whose } = outcome;
  const isHeldUp = whose === "operator";
  const error = isHeldUp ? `${heldUp} ${outcome.words}` : outcome.words;
  const attempts = before.attempts + (isPace ? 0 : 1);
  const claimedAt = before.claimedAt ?? now;
  const next =
    whose === "mail" ? null : nextTry(attempts, claimedAt, now, isHeldUp ? soon : undefined);
  log("mail.refused", { delivery: id, attempts, again: next !== null || isHeldUp, error });
  if (next) await postpone(id, attempts, next, error);
  else if (isHeldUp) await writeAnew(id, new Date(claimedAt.getTime() + rewrittenAfter), error);
  else await transact((tx) => end(tx, [id], { status: "failed", failedAt: now, error }));
  return isPace;
}

/** Once it is mended, mails do not wait for an hour. */
const soon = 5 * 60_000;

/** Resend has forgotten the key of its former bytes by then. */
const writeAnew = (id: string, dueAt: Date, error: string) =>
  db.delivery.updateMany({
    where: { id, status: "claimed" },
    data: { status: "due", sealedMail: null, attempts: 0, dueAt, error },
  });

const postpone = (id: string, attempts: number, dueAt: Date, error: string) =>
  db.delivery.updateMany({ where: { id, status: "claimed" }, data: { attempts, dueAt, error } });

/**
 * The finished mail is erased with its delivery's end; so is an address that was only kept for it.
 * @returns those that this call has ended.
 */
async function end(tx: Tx, ids: string[], ended: Ended): Promise<string[]> {
  const rows = await tx.delivery.updateManyAndReturn({
    where: { id: { in: ids }, status: "claimed" },
    data: { error: null, ...ended, sealedMail: null },
    select: { id: true, recipientKind: true, recipientId: true },
  });
  const former = rows.filter(({ recipientKind }) => recipientKind === "former");
  if (former.length > 0)
    await forgetFormerAddresses(
      tx,
      former.map(({ recipientId }) => recipientId),
    );
  return rows.map(({ id }) => id);
}
