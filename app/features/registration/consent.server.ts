import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { holdsPerson } from "./forget.server.ts";
import { type Purpose, wordingVersion } from "./registration.ts";
import { endSubscriptions, subscribe } from "./subscription.server.ts";

export type AskedConsent = { purpose: Purpose; recipientId: string };

/** Writes down what was ticked. It counts only once its person has confirmed it by its own button. */
export const tickConsents = (
  tx: Tx,
  scope: Pick<Scope, "now">,
  registrationId: string,
  consents: AskedConsent[],
) => tx.$executeRaw`
  WITH person AS (SELECT ${registrationId} AS id)
  ${tickedWith(Prisma.sql`person`, consents, scope)} SELECT`;

/** The same at the end of the WITH of a larger statement, by the row of `person` (id). */
export const tickedWith = (
  person: Prisma.Sql,
  consents: AskedConsent[],
  { now }: Pick<Scope, "now">,
) => Prisma.sql`
  , ticked AS (
    INSERT INTO "Consent" (id, "subjectId", "registrationId", purpose, "recipientId", wording, "tickedAt")
    SELECT box.id, person.id, person.id, box.purpose, box."recipientId", ${wordingVersion}, ${now}::timestamptz
    FROM ${person} person, unnest(
      ${consents.map(() => newId())}::text[],
      ${consents.map(({ purpose }) => purpose)}::text[],
      ${consents.map(({ recipientId }) => recipientId)}::text[]) AS box(id, purpose, "recipientId")
    ON CONFLICT DO NOTHING)`;

/**
 * The further consents of the outcome page: one row for each ticked box; a box that is unticked
 * later withdraws its row, and one that is ticked anew is unconfirmed anew. What is not `offered` there stays as it is.
 */
export function chooseConsents(
  scope: Pick<Scope, "now">,
  registrationId: string,
  offered: AskedConsent[],
  ticked: Purpose[],
) {
  return transact(async (tx) => {
    if (!(await holdsPerson(tx, registrationId))) return;
    const wanted = offered.filter(({ purpose }) => ticked.includes(purpose));
    const unwanted = offered.filter(({ purpose }) => !ticked.includes(purpose));
    for (const { purpose, recipientId } of unwanted)
      await tx.consent.updateMany({
        where: { registrationId, purpose, recipientId, withdrawnAt: null },
        data: { withdrawnAt: scope.now },
      });
    for (const { purpose, recipientId } of wanted)
      await tx.consent.updateMany({
        where: { registrationId, purpose, recipientId, withdrawnAt: { not: null } },
        data: { withdrawnAt: null, verifiedAt: null, tickedAt: scope.now, wording: wordingVersion },
      });
    await tickConsents(tx, scope, registrationId, wanted);
  });
}

/** Whose consents: of the place behind a link, or everything under an address that a mail has proven. */
export type Whose = { id: string } | { address: string };

/** The button "Bestätigen": from now on the consent counts. News become a subscription of their own. */
export const confirmConsent = (scope: Pick<Scope, "now">, whose: Whose, consentId: string) =>
  transact(async (tx) => {
    const consent = await lockedConsent(tx, whose, consentId);
    if (!consent?.registration || consent.verifiedAt) return;
    const { registration } = consent;
    const data = { verifiedAt: scope.now };
    await tx.consent.update({ where: { id: consentId }, data });
    await tx.registration.updateMany({ where: { id: registration.id, verifiedAt: null }, data });
    if (consent.purpose === "news") await subscribe(tx, scope, registration, consent);
  });

/**
 * One consent of one's own, taken back; what it allowed ends with this moment.
 * @returns the subscriptions that have ended with it.
 */
export async function withdrawConsent(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  whose: Whose,
  consentId: string,
): Promise<string[]> {
  const consent = await lockedConsent(tx, whose, consentId);
  if (!consent?.registration) return [];
  await tx.consent.update({ where: { id: consentId }, data: { withdrawnAt: now } });
  if (consent.purpose !== "news") return [];
  const { recipientId: associationId, registration } = consent;
  return endSubscriptions(tx, { now }, { address: registration.address, associationId });
}

/** The consent as it stands, and its person's row, locked: a correction of the address is waited for. */
async function lockedConsent(tx: Tx, whose: Whose, consentId: string) {
  await tx.$queryRaw`
    SELECT FROM "Registration" WHERE id = (
      SELECT "registrationId" FROM "Consent" WHERE id = ${consentId}) FOR UPDATE`;
  return tx.consent.findFirst({
    where: { id: consentId, withdrawnAt: null, registration: { ...whose, erasedAt: null } },
    include: { registration: true },
  });
}
