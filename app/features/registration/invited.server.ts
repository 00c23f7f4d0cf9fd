import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that these seats' holders are sent. */
export const rememberRequests = (tx: Tx, registrationIds: string[], sequence: number) =>
  tx.registration.updateMany({
    where: { id: { in: registrationIds } },
    data: { requestedSequence: sequence },
  });

/** They are being told that they are asked to confirm: the office can take that back no more. */
export const rememberAsked = (tx: Tx, registrationIds: string[]) =>
  tx.registration.updateMany({
    where: { id: { in: registrationIds }, askedToConfirmAt: { not: null } },
    data: { askedToConfirmAt: null },
  });

/** Corrected addresses have heard their last. */
export const forgetFormerAddresses = (tx: Tx, ids: string[]) =>
  tx.formerAddress.deleteMany({ where: { id: { in: ids } } });
