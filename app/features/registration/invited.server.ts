import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that this seat's holder is sent. */
export const rememberRequest = (tx: Tx, registrationId: string, sequence: number) =>
  tx.registration.update({
    where: { id: registrationId },
    data: { requestedSequence: sequence },
    select: { id: true },
  });

/** A corrected address has heard its last. */
export const forgetFormerAddress = (tx: Tx, formerAddressId: string) =>
  tx.formerAddress.deleteMany({ where: { id: formerAddressId } });
