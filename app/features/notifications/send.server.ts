import { currentTime, lasting } from "#app/platform/clock.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { handOver, keepInMailbox, wayOut } from "#app/platform/mail.server.ts";
import { together } from "#app/platform/together.ts";
import { end, markSent, refused } from "./ends.server.ts";
import { handOverLease } from "./notifications.ts";
import { open, type Sealed } from "./seal.server.ts";

/**
 * Hands over what a claim has finished; each mail ends or waits for its next try.
 * @param finished those whose mails the caller holds from its claim of this moment; the others are unsealed.
 * @returns whether the way out asks for a slower pace.
 */
export async function sendClaimed(ids: string[], moment?: Date, finished: Sealed[] = []) {
  const held = new Set(finished.map(({ id }) => id));
  const opened = await openOrFail(
    ids.filter((id) => !held.has(id)),
    moment,
  );
  const mails = [...opened, ...finished];
  if (wayOut !== "mailbox") return sendEach(mails, moment);
  await keep(mails, moment ?? (await currentTime()));
  return false;
}

async function openOrFail(ids: string[], moment?: Date): Promise<Sealed[]> {
  if (ids.length === 0) return [];
  const { mails, lost } = await open(ids);
  const error = "sealed under another SECRET";
  const failedAt = moment ?? (await currentTime());
  if (lost.length > 0) await transact((tx) => end(tx, lost, { status: "failed", failedAt, error }));
  return mails;
}

/** So many of one lot are on their way at a time; if we die, they are what may be sent twice. */
const underWay = 10;

/** After this a hand-over that has not begun is left to whoever takes it up when its lease ends. */
const patience = handOverLease / 3;

async function sendEach(mails: Sealed[], moment?: Date): Promise<boolean> {
  const isInTime = lasting(patience);
  const left = [...mails];
  const slowed: boolean[] = [];
  const marked = together((sent: Sealed[]) => markSent(sent, moment));
  const oneAfterTheOther = async () => {
    for (;;) {
      const mail = isInTime() ? left.shift() : undefined;
      if (!mail) return;
      slowed.push(await send(mail, marked, moment));
    }
  };
  await Promise.all(Array.from({ length: underWay }, oneAfterTheOther));
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

/** The development mailbox is in the same database: a mail is in it exactly once. */
const keep = (mails: Sealed[], now: Date) =>
  transact(async (tx) => {
    const ids = mails.map(({ id }) => id);
    const sent = await end(tx, ids, { status: "sent", sentAt: now });
    const kept = mails.filter(({ id }) => sent.includes(id)).map(({ mail }) => mail);
    if (kept.length > 0) await keepInMailbox(tx, kept, now);
  });

async function send(
  sealed: Sealed,
  marked: (sealed: Sealed) => Promise<unknown>,
  moment?: Date,
): Promise<boolean> {
  const outcome = await handOver(sealed.mail);
  if (outcome.ok) {
    await marked(sealed);
    return false;
  }
  await refused(sealed, outcome, moment ?? (await currentTime()));
  return outcome.isPace;
}
