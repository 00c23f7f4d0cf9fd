import { Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import type { DeliveryStatus, RecipientKind, Template } from "./notifications.ts";

export type Due = {
  id: string;
  seq: bigint;
  template: Template;
  recipientKind: RecipientKind;
  recipientId: string;
  thread: string;
  /** The start it speaks of, as it was when its fact was heard. */
  urgency: Date;
};

const isReminder = Prisma.sql`delivery.template IN ('reminder-day', 'reminder-hour')`;

/** A change by staff, a circular, a reminder and a follow-up reach many; who has just acted is not kept waiting behind them. */
const toMany = Prisma.sql`(delivery.template IN ('rescheduled', 'cancelled', 'change-undone', 'second-date', 'offered', 'circular', 'follow-up') OR ${isReminder}
  OR delivery."recipientKind" IN ('engagement', 'association'))`;

/** The way to an address that was corrected may be blocked for hours: the new one does not wait for it. */
const toOtherAddress = Prisma.sql`((delivery.template IN ('former-address', 'address-corrected')
    OR older."recipientId" <> delivery."recipientId")
  AND older.status = 'claimed' AND older.attempts > 0)`;

/**
 * What is due, own acts first, then the next session first; of each thread only the oldest open one.
 * A newer one passes an older one only while that one's pause lasts; a reminder never does: a change
 * that may still be undone is told first, if at all.
 */
export const dueDeliveries = (tx: Tx, limit: number, now: Date) => tx.$queryRaw<Due[]>`
  SELECT id, seq, template, "recipientKind", "recipientId", thread, urgency
  FROM "Delivery" delivery
  WHERE status = 'due' AND "dueAt" <= ${now} AND NOT EXISTS (
    SELECT FROM "Delivery" older
    WHERE older.thread = delivery.thread AND older.seq < delivery.seq
      AND (older.status = 'claimed' OR older.status = 'due' AND (older."dueAt" <= ${now} OR ${isReminder}))
      AND NOT ${toOtherAddress})
  ORDER BY ${toMany}, urgency, seq LIMIT ${limit} FOR UPDATE SKIP LOCKED`;

/** Whether any is to be claimed or was left behind; asked like `isNewsThere`. */
export async function isMailDue(now: Date): Promise<boolean> {
  const [row] = await rowsOf<{ due: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT FROM "Delivery" WHERE status IN ('due', 'claimed') AND "dueAt" <= ${now}) AS due`);
  return row?.due ?? false;
}

export type ThreadEntry = Due & {
  status: DeliveryStatus;
  sentAt: Date | null;
  revision: number | null;
};

/** Every delivery of these threads, in order. */
export async function threadsOf(tx: Tx, due: Due[]): Promise<Map<string, ThreadEntry[]>> {
  const entries = await tx.delivery.findMany({
    where: { thread: { in: due.map(({ thread }) => thread) } },
    orderBy: { seq: "asc" },
    select: {
      id: true,
      seq: true,
      template: true,
      recipientKind: true,
      recipientId: true,
      thread: true,
      urgency: true,
      status: true,
      sentAt: true,
      revision: true,
    },
  });
  const threads = new Map<string, ThreadEntry[]>();
  for (const entry of entries as ThreadEntry[])
    threads.set(entry.thread, [...(threads.get(entry.thread) ?? []), entry]);
  return threads;
}
