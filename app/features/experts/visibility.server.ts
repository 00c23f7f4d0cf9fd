import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** An association engages its own experts and those lent to it. */
export const onBenchOf = ({ association }: Pick<Scope, "association">) =>
  ({
    OR: [
      { homeId: association.id },
      { lendings: { some: { associationId: association.id, endedAt: null } } },
    ],
  }) satisfies Prisma.ExpertWhereInput;

/** Only home lends an expert or ends a lending. */
export const atHomeIn = ({ association }: Pick<Scope, "association">) =>
  ({ homeId: association.id }) satisfies Prisma.ExpertWhereInput;
