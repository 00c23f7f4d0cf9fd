/**
 * News of an association (Neuigkeiten), once its reader has confirmed it by button. It is a row of its
 * own: it outlives the registration it came from, until one click or "Meine Daten" ends it, or 24 months
 * after the last sign-up under this address.
 */
import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";

type Subscriber = {
  id: string;
  email: string;
  address: string;
  locale: string;
  registeredAt: Date;
};

/** Begins it, or confirms it anew; `reader` is the registration that the consent was ticked with. */
export async function subscribe(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  reader: Subscriber,
  { recipientId: associationId, wording }: { recipientId: string; wording: string },
) {
  const { id, email, address, locale, registeredAt: signedUpAt } = reader;
  const said = {
    email,
    locale,
    wording,
    confirmedAt: now,
    source: `registration:${id}`,
    signedUpAt,
  };
  await tx.subscription.upsert({
    where: { associationId_address: { associationId, address } },
    create: { id: newId(), associationId, address, ...said },
    update: said,
  });
}

/** Ends these and takes the consents back that stood behind them. @returns which have ended. */
export async function endSubscriptions(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  where: { id: { in: string[] } } | { address: string; associationId?: string },
): Promise<string[]> {
  const ended = await tx.subscription.findMany({ where });
  await tx.subscription.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
  for (const { address, associationId: recipientId } of ended)
    await tx.consent.updateMany({
      where: { purpose: "news", recipientId, withdrawnAt: null, registration: { address } },
      data: { withdrawnAt: now },
    });
  return ended.map(({ id }) => id);
}

/** Who has signed up again has said so, for as long again. */
export const prolongSubscriptions = (tx: Tx) => tx.$executeRaw`
  UPDATE "Subscription" news SET "signedUpAt" = newest.at
  FROM (SELECT address, "throughId", max("registeredAt") AS at FROM "Registration"
    WHERE "verifiedAt" IS NOT NULL GROUP BY 1, 2) newest
  WHERE newest.address = news.address AND newest."throughId" = news."associationId"
    AND newest.at > news."signedUpAt"`;

/** Months after the last sign-up. */
export const subscriptionMonths = 24;

/** Those whose time is up go. */
export const dropSubscriptions = (tx: Tx, { now }: Pick<Scope, "now">) => tx.$executeRaw`
  DELETE FROM "Subscription" WHERE "signedUpAt" + ${subscriptionMonths} * interval '1 month' <= ${now}`;

/** The link in the head and at the end of each news mail (RFC 8058), and on one's own pages. */
export const subscriptionToken = ({ id }: { id: string }) => tokenFor("subscription", id, 0);

/**
 * What the link speaks of, or null once it has ended: a mail programme that presses twice hears twice that it is done.
 * @throws 404 for a link that is none
 */
export async function subscriptionByToken(token: string) {
  const id = tokenId(token);
  if (!isTokenOf(token, "subscription", id, 0)) throw notFound();
  return db.subscription.findUnique({
    where: { id },
    select: { id: true, email: true, association: { select: { name: true } } },
  });
}
