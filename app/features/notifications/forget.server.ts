import type { Tx } from "#app/platform/db.server.ts";
import { removeFromMailbox } from "#app/platform/mail.server.ts";
import { claimEach } from "./claim.server.ts";
import { hearAbout } from "./hear.server.ts";
import type { Due } from "./queue.server.ts";

const threadOf = (registrationId: string) => `registration:${registrationId}`;

/** What still has to reach an address that is about to be forgotten: the CANCEL of what it holds. */
const lastWords = ["erased", "former-address"];

/**
 * For registrations that the caller has locked and is about to blank: hears what has happened to them
 * and claims the CANCEL of an invitation they hold, finished and sealed, for the next hand-over.
 * Whatever else was due ends; what is on its way already leaves before it.
 */
export async function claimLastWords(tx: Tx, registrationIds: string[], now: Date) {
  await hearAbout(tx, registrationIds, now);
  const open = await openOf(tx, registrationIds);
  const due = open.filter(({ status }) => status === "due");
  const last = due.filter(({ template }) => lastWords.includes(template));
  await claimEach(tx, last, now, now);
  for (const { id, recipientId } of due.filter((each) => !last.includes(each))) {
    const told = last.find((each) => each.recipientId === recipientId);
    await end(tx, [id], told?.id ?? null);
  }
  await clearMailbox(tx, registrationIds);
}

/** The same without a word: what a restored backup would send again has left long ago. */
export async function silence(tx: Tx, registrationIds: string[]) {
  const open = await openOf(tx, registrationIds);
  await end(
    tx,
    open.map(({ id }) => id),
    null,
  );
  await clearMailbox(tx, registrationIds);
}

const openOf = (tx: Tx, registrationIds: string[]) => tx.$queryRaw<(Due & { status: string })[]>`
  SELECT id, seq, template, "recipientKind", "recipientId", thread, status FROM "Delivery"
  WHERE thread = ANY(${registrationIds.map(threadOf)}) AND status IN ('due', 'claimed')
  ORDER BY seq FOR UPDATE`;

const end = (tx: Tx, ids: string[], supersededById: string | null) =>
  tx.delivery.updateMany({
    where: { id: { in: ids } },
    data: { status: "superseded", error: "erased", sealedMail: null, supersededById },
  });

async function clearMailbox(tx: Tx, registrationIds: string[]) {
  const arrived = await tx.delivery.findMany({
    where: { thread: { in: registrationIds.map(threadOf) } },
    select: { id: true },
  });
  await removeFromMailbox(
    tx,
    arrived.map(({ id }) => id),
  );
}

/** A finished mail to somebody erased is kept for an hour at most, on its way or in the mailbox. */
export async function forgetMails(tx: Tx, now: Date) {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  await tx.$executeRaw`
    UPDATE "Delivery" delivery SET status = 'failed', "failedAt" = ${now}, error = 'erased', "sealedMail" = NULL
    FROM "Registration" registration
    WHERE delivery.thread = 'registration:' || registration.id AND registration."erasedAt" IS NOT NULL
      AND delivery.status = 'claimed' AND delivery."claimedAt" <= ${anHourAgo}`;
  const left = await tx.$queryRaw<{ id: string }[]>`
    SELECT mail.id FROM "MailboxMail" mail JOIN "Delivery" delivery ON delivery.id = mail.id
    WHERE mail."arrivedAt" <= ${anHourAgo} AND (
      delivery.thread LIKE 'registration:%' AND NOT EXISTS (
        SELECT FROM "Registration" WHERE 'registration:' || id = delivery.thread AND "erasedAt" IS NULL)
      OR delivery."recipientKind" = 'own-data' AND NOT EXISTS (
        SELECT FROM "OwnDataRequest" WHERE id = delivery."recipientId"))`;
  await removeFromMailbox(
    tx,
    left.map(({ id }) => id),
  );
}

/** Deliveries hold ids only; they go a year after what they spoke of. @returns how many went. */
export const dropDeliveries = (tx: Tx, before: Date, limit: number) => tx.$executeRaw`
  DELETE FROM "Delivery" WHERE id IN (
    SELECT id FROM "Delivery" WHERE urgency <= ${before} AND status NOT IN ('due', 'claimed')
    ORDER BY urgency LIMIT ${limit} FOR UPDATE SKIP LOCKED)`;
