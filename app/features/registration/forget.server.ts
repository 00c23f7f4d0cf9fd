import type { Scope } from "#app/features/identity/scope.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { release } from "#app/features/seats/release.server.ts";
import { lockPools } from "#app/features/seats/seats.server.ts";
import { lockCommonPools } from "#app/features/sessions/seat-lock.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { proverOf } from "#app/platform/proofs.server.ts";
import { keptUntilSql } from "./acted-upon.server.ts";

export type Held = Awaited<ReturnType<typeof rowsOf>>[number];

/** The purpose of the keyed fingerprint that stays of an address whose consent must be provable. */
export const addressProof = "consent";

/**
 * Locks these registrations until the transaction ends: first the common pools of their sessions,
 * then the rows. Whoever is claiming a mail for one of them is waited for.
 * @returns the rows as they are now, without those that are erased already; the last ticket first.
 */
export async function lockToForget(tx: Tx, ids: string[]): Promise<Held[]> {
  const where = { id: { in: ids } };
  const found = await tx.registration.findMany({ where, select: { sessionId: true } });
  const sessionIds = found.map(({ sessionId }) => sessionId);
  await lockCommonPools(tx, sessionIds);
  await tx.$queryRaw`
    SELECT FROM "Registration" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  return rowsOf(tx, ids);
}

const rowsOf = (tx: Tx, ids: string[]) =>
  tx.registration.findMany({
    where: { id: { in: ids }, erasedAt: null },
    orderBy: { ticket: "desc" },
    select: {
      id: true,
      sessionId: true,
      throughId: true,
      status: true,
      address: true,
      session: { select: { startsAt: true, endsAt: true, cancelledAt: true } },
    },
  });

/** Whether this row still holds its person; if so, it does until the transaction ends. */
export async function holdsPerson(tx: Tx, registrationId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT true FROM "Registration"
    WHERE id = ${registrationId} AND "erasedAt" IS NULL FOR KEY SHARE`;
  return held.length > 0;
}

/** Gives back what is still held in a session to come; the first in line moves up. */
export async function giveUpPlaces(tx: Tx, scope: Pick<Scope, "now" | "actor">, held: Held[]) {
  for (const { session, ...before } of held) {
    if (closedBecause(session, scope.now)) continue;
    const pools = await lockPools(tx, before.sessionId);
    const { status, poolId } = await tx.registration.findUniqueOrThrow({
      where: { id: before.id },
    });
    if (!activeStatuses.some((each) => each === status)) continue;
    const fact: RegistrationFact = {
      type: "registration.withdrawn",
      registrationId: before.id,
      sessionId: before.sessionId,
      associationId: before.throughId,
    };
    await record(tx, fact, scope);
    await release(tx, scope, pools, { ...before, status, poolId });
  }
}

/**
 * Blanks the person out of these rows and makes their links worthless. What stays is for the counts:
 * session, associations, district, status, times. The address becomes the row's own id, so that no
 * two blank rows are one address; where it gave a consent, its keyed fingerprint stays as the proof.
 */
export async function blank(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  held: Pick<Held, "id" | "address">[],
) {
  const ids = held.map(({ id }) => id);
  const prove = await proverOf(tx, addressProof);
  const proofs = held.map(({ address }) => prove(address)[0] ?? "");
  await tx.formerAddress.deleteMany({ where: { registrationId: { in: ids } } });
  await tx.addressChange.deleteMany({ where: { registrationId: { in: ids } } });
  await tx.$executeRaw`
    UPDATE "Registration" registration SET
      name = '', company = '', email = '', address = registration.id, phone = NULL, postcode = NULL,
      note = NULL, "personId" = NULL, "companyId" = NULL,
      "placeGeneration" = "placeGeneration" + 1, "entryGeneration" = "entryGeneration" + 1,
      "erasedAt" = ${now},
      "addressProof" = CASE WHEN EXISTS (
        SELECT FROM "Consent" WHERE "registrationId" = registration.id) THEN given.proof END
    FROM unnest(${ids}::text[], ${proofs}::text[]) AS given(id, proof)
    WHERE registration.id = given.id`;
}

/** Who has their data deleted is not to be written to or passed on any more. */
export const withdrawConsents = (tx: Tx, { now }: Pick<Scope, "now">, ids: string[]) =>
  tx.consent.updateMany({
    where: { registrationId: { in: ids }, withdrawnAt: null },
    data: { withdrawnAt: now },
  });

/**
 * Rows whose time is up, oldest first, locked: by the setting of the association they came through, and
 * where nobody ever acted a day after the session. Those that somebody else is working on are left for
 * the next look.
 */
export const takeExpired = (tx: Tx, { now }: Pick<Scope, "now">, limit: number) =>
  tx.$queryRaw<Pick<Held, "id" | "address">[]>`
    SELECT registration.id, registration.address FROM "Registration" registration
    JOIN "Session" session ON session.id = registration."sessionId"
    JOIN "Association" through ON through.id = registration."throughId"
    WHERE registration."erasedAt" IS NULL
      AND ${keptUntilSql} <= ${now}
    ORDER BY session."endsAt", registration.id LIMIT ${limit}
    FOR UPDATE OF registration SKIP LOCKED`;
