import type { Scope } from "#app/features/identity/scope.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";

/** The place that an address has in a session by its own sign-up. */
export const placeUnder = (tx: Tx, sessionId: string, address: string) =>
  tx.registration.findFirst({
    where: { sessionId, address, broughtById: null, status: { in: [...activeStatuses] } },
    select: { id: true, throughId: true },
  });

/**
 * Takes a place from the address that it has, and gives it to another where there is one: both links
 * get a new generation, consents start anew (a recording shows whom it shows), and the old address is told CANCEL if it holds a REQUEST.
 * The session's pools and the row are locked.
 */
export async function rewriteAddress(
  tx: Tx,
  scope: Pick<Scope, "now" | "actor">,
  held: Held & { sessionId: string; throughId: string },
  to: { email: string; address: string } | null,
) {
  const { id: registrationId, sessionId, throughId: associationId } = held;
  const formerAddressId = await keepForCancellation(tx, scope, held);
  await tx.registration.update({
    where: { id: registrationId },
    data: {
      ...(to ? { ...to, requestedSequence: null } : {}),
      ...(formerAddressId ? { sequenceAdded: { increment: 2 } } : {}),
      placeGeneration: { increment: 1 },
      entryGeneration: { increment: 1 },
    },
  });
  await tx.consent.updateMany({
    where: { registrationId, withdrawnAt: null, purpose: { not: "recording" } },
    data: { verifiedAt: null },
  });
  await tx.addressChange.deleteMany({ where: { registrationId } });
  const corrected: RegistrationFact = {
    type: "registration.address-corrected",
    ...{ registrationId, sessionId, associationId, formerAddressId },
  };
  await record(tx, corrected, scope);
}

/** A mail that is being claimed for this row right now is waited for: it may make it a REQUEST's holder. */
export async function lockedRow(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT FROM "Registration" WHERE id = ${id} FOR UPDATE`;
  return tx.registration.findUniqueOrThrow({ where: { id } });
}

type Held = { id: string; email: string; requestedSequence: number | null };

async function keepForCancellation(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  { id, email, requestedSequence }: Held,
): Promise<string | null> {
  if (requestedSequence === null || (await isTakenBack(tx, id))) return null;
  const formerId = newId();
  await tx.formerAddress.create({
    data: {
      id: formerId,
      registrationId: id,
      email,
      sequence: requestedSequence + 1,
      replacedAt: now,
    },
  });
  return formerId;
}

/** Whether the CANCEL of the session's cancellation was written for this address already. */
const isTakenBack = async (tx: Tx, id: string) =>
  (await tx.delivery.count({
    where: {
      recipientKind: "registration",
      recipientId: id,
      template: "cancelled",
      status: { in: ["claimed", "sent"] },
      fact: { type: "session.cancelled" },
    },
  })) > 0;
