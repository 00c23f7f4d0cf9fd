import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that these seats' holders are sent. */
export const rememberRequests = (tx: Tx, registrationIds: string[], sequence: number) =>
  tx.registration.updateMany({
    where: { id: { in: registrationIds } },
    data: { requestedSequence: sequence },
  });

/**
 * They are being told that they are asked, and until when: neither the office nor the undo of a move can
 * take that back any more.
 */
export const rememberAsked = (tx: Tx, registrationIds: string[]) =>
  tx.$executeRaw`
    UPDATE "Registration" SET "askedToConfirmAt" = NULL, "offerToldUntil" = "offerExpiresAt"
    WHERE id = ANY(${registrationIds})`;

/** Corrected addresses have heard their last. */
export const forgetFormerAddresses = (tx: Tx, ids: string[]) =>
  tx.formerAddress.deleteMany({ where: { id: { in: ids } } });
