import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that these seats' holders are sent. */
export const rememberRequests = (tx: Tx, registrationIds: string[], sequence: number) =>
  tx.registration.updateMany({
    where: { id: { in: registrationIds } },
    data: { requestedSequence: sequence },
  });

/** Corrected addresses have heard their last. */
export const forgetFormerAddresses = (tx: Tx, ids: string[]) =>
  tx.formerAddress.deleteMany({ where: { id: { in: ids } } });
