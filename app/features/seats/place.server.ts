import type { Scope } from "#app/features/identity/scope.ts";
import { type Prisma, type Tx, transact } from "#app/platform/db.server.ts";

/** A place belongs to the association it was taken through: under another one there is none. */
export const placeOf = ({ association }: Pick<Scope, "association">, registrationId: string) =>
  ({ id: registrationId, throughId: association.id }) satisfies Prisma.RegistrationWhereInput;

/** Whoever acts from a link of the mail (a POST, "Eintreten" too) reads the mails of this address. */
export const verifyAddress = (scope: Pick<Scope, "now">, registrationId: string) =>
  transact((tx) => verifyIn(tx, scope, registrationId));

/** The same within a step. It makes no consent count: each of those has a button of its own. */
export const verifyIn = (tx: Tx, { now }: Pick<Scope, "now">, registrationId: string) =>
  tx.registration.updateMany({
    where: { id: registrationId, verifiedAt: null },
    data: { verifiedAt: now },
  });
