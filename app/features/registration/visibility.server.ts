import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** A place belongs to the association it was taken through: under another one there is none. */
export const placeOf = ({ association }: Pick<Scope, "association">, registrationId: string) =>
  ({ id: registrationId, throughId: association.id }) satisfies Prisma.RegistrationWhereInput;
