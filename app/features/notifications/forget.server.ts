import type { Tx } from "#app/platform/db.server.ts";
import { dropPassing } from "#app/platform/facts.server.ts";
import { removeFromMailbox } from "#app/platform/mail.server.ts";
import type { Due } from "./queue.server.ts";

const threadOf = (registrationId: string) => `registration:${registrationId}`;

/** Ends what is due to these registrations without a word: what a restored backup would send again has left long ago. */
export async function silence(tx: Tx, registrationIds: string[]) {
  const open = await openOf(tx, registrationIds);
  await endErased(
    tx,
    open.map(({ id }) => id),
    null,
  );
  await clearMailbox(tx, registrationIds);
}

export const openOf = (tx: Tx, registrationIds: string[]) => tx.$queryRaw<
  (Due & { status: string })[]
>`
  SELECT id, seq, template, "recipientKind", "recipientId", thread, status FROM "Delivery"
  WHERE thread = ANY(${registrationIds.map(threadOf)}) AND status IN ('due', 'claimed')
  ORDER BY seq FOR UPDATE`;

export const endErased = (tx: Tx, ids: string[], supersededById: string | null) =>
  tx.delivery.updateMany({
    where: { id: { in: ids } },
    data: { status: "superseded", error: "erased", sealedMail: null, supersededById },
  });

export async function clearMailbox(tx: Tx, registrationIds: string[]) {
  const arrived = await tx.delivery.findMany({
    where: { thread: { in: registrationIds.map(threadOf) } },
    select: { id: true },
  });
  await removeFromMailbox(
    tx,
    arrived.map(({ id }) => id),
  );
}

/**
 * A finished mail to somebody erased is kept for an hour at most, on its way or in the mailbox; one of a
 * request for an expert as long as the request.
 */
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
        SELECT FROM "OwnDataRequest" WHERE id = delivery."recipientId")
      OR delivery."recipientKind" = 'address-change' AND NOT EXISTS (
        SELECT FROM "AddressChange" WHERE id = delivery."recipientId")
      OR delivery."recipientKind" = 'question' AND NOT EXISTS (
        SELECT FROM "Question" WHERE id = delivery."recipientId" AND "askerId" IS NOT NULL)
      OR delivery."recipientKind" = 'inquiry' AND NOT EXISTS (
        SELECT FROM "Inquiry" WHERE delivery.thread = 'inquiry:' || id)
      OR delivery."recipientKind" = 'approach' AND NOT EXISTS (
        SELECT FROM "Approach" WHERE delivery.thread = 'approach:' || id)
      OR delivery."recipientId" LIKE 'approach:%' AND NOT EXISTS (
        SELECT FROM "Approach" WHERE id = substring(delivery."recipientId" FROM '[.](.+)~'))
      OR delivery.template = 'lending' AND NOT EXISTS (
        SELECT FROM "LendingRequest" WHERE id = substring(delivery."recipientId" FROM ':(.+)~')))`;
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

/** What anybody can ask for without being anybody: codes, their own data, a lost link. */
const asking = [
  "login.code-asked",
  "person.code-asked",
  "identity.own-data-asked",
  "registration.link-asked",
  "question.claim-asked",
  "inquiry.claim-asked",
  "approach.claim-asked",
];
/** Milliseconds that such a request is remembered, for a mail that comes back late. */
const askingKept = 30 * 24 * 3_600_000;

/** Requests of strangers leave nothing for ever: first their mails go, then the facts. @returns how many went. */
export async function dropAskings(tx: Tx, now: Date, limit: number) {
  const before = new Date(now.getTime() - askingKept);
  const mails = await tx.$executeRaw`
    DELETE FROM "Delivery" WHERE id IN (
      SELECT delivery.id FROM "Delivery" delivery JOIN "Fact" fact ON fact.id = delivery."factId"
      WHERE fact.type = ANY(${asking}) AND fact."recordedAt" <= ${before}
        AND fact.payload->>'registrationId' IS NULL AND delivery.status NOT IN ('due', 'claimed')
      LIMIT ${limit} FOR UPDATE OF delivery SKIP LOCKED)`;
  return Math.max(mails, await dropPassing(tx, asking, before, limit));
}
