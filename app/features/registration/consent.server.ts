import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { holdsPerson } from "./forget.server.ts";
import { type Purpose, wordingVersion } from "./registration.ts";

export type AskedConsent = { purpose: Purpose; recipientId: string };

/** Writes down what was ticked. It counts only once the person acts from the place link. */
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
    INSERT INTO "Consent" (id, "registrationId", purpose, "recipientId", wording, "tickedAt")
    SELECT box.id, person.id, box.purpose, box."recipientId", ${wordingVersion}, ${now}::timestamptz
    FROM ${person} person, unnest(
      ${consents.map(() => newId())}::text[],
      ${consents.map(({ purpose }) => purpose)}::text[],
      ${consents.map(({ recipientId }) => recipientId)}::text[]) AS box(id, purpose, "recipientId")
    ON CONFLICT DO NOTHING)`;

/**
 * The further consents of the outcome page: one row for each ticked box; a box that is unticked
 * later withdraws its row. What is not `offered` there stays as it is.
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
        data: { withdrawnAt: null, tickedAt: scope.now, wording: wordingVersion },
      });
    await tickConsents(tx, scope, registrationId, wanted);
  });
}

/** One consent of one's own, taken back; what it allowed ends with this moment. */
export const withdrawConsent = (scope: Pick<Scope, "now">, address: string, consentId: string) =>
  transact((tx) =>
    tx.consent.updateMany({
      where: { id: consentId, withdrawnAt: null, registration: { address, erasedAt: null } },
      data: { withdrawnAt: scope.now },
    }),
  );
